//! Types. Each is kept once, so that identical types have equal numbers.

use crate::syntax::ast::Direction;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A type, by its number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub(crate) struct TypeId(pub(crate) u32);

/// Declares the predeclared types with their numbers and names.
macro_rules! basics {
    ($($name:ident $constant:ident $text:literal)*) => {
        /// A predeclared type, or one that only constants have.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
        pub(crate) enum Basic { $($name),* }

        impl Basic {
            const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Its name in messages.
            pub(crate) const fn name(self) -> &'static str {
                match self { $(Self::$name => $text),* }
            }
        }

        impl TypeId {
            $(pub(crate) const $constant: Self = Self(Basic::$name as u32);)*
        }
    };
}

basics! {
    Invalid INVALID "invalid type"
    Bool BOOL "bool" Int INT "int" Int8 INT8 "int8" Int16 INT16 "int16" Int32 INT32 "int32" Int64 INT64 "int64"
    Uint UINT "uint" Uint8 UINT8 "uint8" Uint16 UINT16 "uint16" Uint32 UINT32 "uint32" Uint64 UINT64 "uint64" Uintptr UINTPTR "uintptr"
    Float32 FLOAT32 "float32" Float64 FLOAT64 "float64" String STRING "string"
    UntypedBool UNTYPED_BOOL "untyped bool" UntypedInt UNTYPED_INT "untyped int" UntypedRune UNTYPED_RUNE "untyped rune"
    UntypedFloat UNTYPED_FLOAT "untyped float" UntypedString UNTYPED_STRING "untyped string" UntypedNil UNTYPED_NIL "untyped nil"
}

impl Basic {
    pub(crate) const fn is_integer(self) -> bool {
        self.is_signed() || self.is_unsigned()
    }

    pub(crate) const fn is_signed(self) -> bool {
        matches!(
            self,
            Self::Int | Self::Int8 | Self::Int16 | Self::Int32 | Self::Int64 | Self::UntypedInt | Self::UntypedRune
        )
    }

    pub(crate) const fn is_unsigned(self) -> bool {
        matches!(self, Self::Uint | Self::Uint8 | Self::Uint16 | Self::Uint32 | Self::Uint64 | Self::Uintptr)
    }

    pub(crate) const fn is_float(self) -> bool {
        matches!(self, Self::Float32 | Self::Float64 | Self::UntypedFloat)
    }

    pub(crate) const fn is_numeric(self) -> bool {
        self.is_integer() || self.is_float()
    }

    pub(crate) const fn is_string(self) -> bool {
        matches!(self, Self::String | Self::UntypedString)
    }

    pub(crate) const fn is_boolean(self) -> bool {
        matches!(self, Self::Bool | Self::UntypedBool)
    }

    pub(crate) const fn is_untyped(self) -> bool {
        self as u32 >= Self::UntypedBool as u32
    }

    /// The width of an integer, bits; 64 for those without one.
    pub(crate) const fn bits(self) -> u32 {
        match self {
            Self::Int8 | Self::Uint8 => 8,
            Self::Int16 | Self::Uint16 => 16,
            Self::Int32 | Self::Uint32 => 32,
            _ => 64,
        }
    }
}

/// A field of a struct type.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct FieldType {
    pub(crate) name: Rc<str>,
    pub(crate) ty: TypeId,
    pub(crate) embedded: bool,
}

/// A function's parameters and results.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub(crate) struct Signature {
    /// The last one is a slice where the function is variadic.
    pub(crate) params: Vec<TypeId>,
    pub(crate) results: Vec<TypeId>,
    pub(crate) variadic: bool,
}

/// What an interface asks for.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub(crate) struct Interface {
    /// Methods with their signatures, in order of name.
    pub(crate) methods: Vec<(Rc<str>, TypeId)>,
    /// The types that it is limited to, each perhaps with all types that it underlies.
    pub(crate) union: Option<Vec<(bool, TypeId)>>,
    pub(crate) comparable: bool,
}

/// A type's structure.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Type {
    Basic(Basic),
    /// A type with a name of its own: a number in [`Types::named`].
    Named(u32),
    Pointer(TypeId),
    Slice(TypeId),
    Array(u64, TypeId),
    Map(TypeId, TypeId),
    Chan(Direction, TypeId),
    Struct(Rc<[FieldType]>),
    Func(Rc<Signature>),
    Interface(Rc<Interface>),
    /// What a call gives that gives several values, or none.
    Tuple(Rc<[TypeId]>),
    /// A type parameter: a number in [`Types::params`].
    Param(u32),
}

/// A method that is declared for a named type.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Method {
    /// The number of its declaration.
    pub(crate) decl: u32,
    /// Whether its receiver is a pointer.
    pub(crate) pointer: bool,
}

/// A named type.
#[derive(Debug)]
pub(crate) struct Named {
    pub(crate) name: Rc<str>,
    pub(crate) package: Rc<str>,
    /// The types for its type parameters.
    pub(crate) args: Vec<TypeId>,
    /// Known once its declaration was looked at.
    pub(crate) underlying: TypeId,
    pub(crate) methods: Rc<BTreeMap<Rc<str>, Method>>,
    /// Its declaration; types that are declared inside functions count on from there.
    pub(crate) origin: u32,
}

/// How a type is written out, other named types by their names.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Written {
    /// How deep it is nested, types for type parameters among it.
    pub(crate) depth: u32,
    /// Of how many types it consists.
    pub(crate) size: u32,
    /// Whether a type parameter occurs in it.
    pub(crate) mentions_param: bool,
}

/// A type parameter.
#[derive(Debug)]
pub(crate) struct Param {
    pub(crate) name: Rc<str>,
    pub(crate) constraint: TypeId,
}

/// All types of a program.
#[derive(Debug)]
pub(crate) struct Types {
    list: Vec<Type>,
    pub(super) written: Vec<Written>,
    numbers: BTreeMap<Type, TypeId>,
    pub(crate) named: Vec<Named>,
    pub(crate) params: Vec<Param>,
    /// `any`, `error` and `comparable`.
    pub(crate) any: TypeId,
    pub(crate) error: TypeId,
    pub(crate) comparable: TypeId,
    pub(crate) empty_tuple: TypeId,
}

impl Types {
    /// The predeclared types.
    pub(crate) fn new() -> Self {
        let none = TypeId::INVALID;
        let mut types = Self {
            list: Vec::new(),
            written: Vec::new(),
            numbers: BTreeMap::new(),
            named: Vec::new(),
            params: Vec::new(),
            any: none,
            error: none,
            comparable: none,
            empty_tuple: none,
        };
        for basic in Basic::ALL {
            types.intern(Type::Basic(*basic));
        }
        types.any = types.intern(Type::Interface(Rc::default()));
        types.empty_tuple = types.intern(Type::Tuple(Rc::from([])));
        let comparable = types.intern(Type::Interface(Rc::new(Interface { comparable: true, ..Interface::default() })));
        types.comparable = types.named("comparable", "", comparable);
        let error = types.signature(Signature { results: vec![TypeId::STRING], ..Signature::default() });
        let error = Interface { methods: vec![("Error".into(), error)], ..Interface::default() };
        let error = types.intern(Type::Interface(Rc::new(error)));
        types.error = types.named("error", "", error);
        types
    }

    /// The number of a type.
    pub(crate) fn intern(&mut self, ty: Type) -> TypeId {
        if let Some(id) = self.numbers.get(&ty) {
            return *id;
        }
        let id = TypeId(self.list.len() as u32);
        self.written.push(self.outline(&ty));
        self.list.push(ty.clone());
        self.numbers.insert(ty, id);
        id
    }

    /// A new named type without methods.
    pub(crate) fn named(&mut self, name: &str, package: &str, underlying: TypeId) -> TypeId {
        self.named_with(name, package, Vec::new(), underlying)
    }

    /// The same with types for its type parameters.
    pub(crate) fn named_with(&mut self, name: &str, package: &str, args: Vec<TypeId>, underlying: TypeId) -> TypeId {
        let number = self.named.len() as u32;
        let methods = Rc::default();
        self.named.push(Named {
            name: name.into(),
            package: package.into(),
            args,
            underlying,
            methods,
            origin: u32::MAX,
        });
        self.intern(Type::Named(number))
    }

    /// How many types there are.
    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    pub(crate) fn signature(&mut self, signature: Signature) -> TypeId {
        self.intern(Type::Func(Rc::new(signature)))
    }

    pub(crate) fn pointer(&mut self, to: TypeId) -> TypeId {
        self.intern(Type::Pointer(to))
    }

    pub(crate) fn slice(&mut self, of: TypeId) -> TypeId {
        self.intern(Type::Slice(of))
    }

    pub(crate) fn tuple(&mut self, of: Vec<TypeId>) -> TypeId {
        self.intern(Type::Tuple(of.into()))
    }

    /// A type's structure; a name hides it.
    pub(crate) fn get(&self, id: TypeId) -> &Type {
        &self.list[id.0 as usize]
    }

    /// The number of a type's underlying type.
    pub(crate) fn underlying(&self, id: TypeId) -> TypeId {
        match self.get(id) {
            Type::Named(number) => self.named[*number as usize].underlying,
            Type::Param(number) => self.underlying(self.params[*number as usize].constraint),
            _ => id,
        }
    }

    /// A type's structure below its name.
    pub(crate) fn under(&self, id: TypeId) -> &Type {
        self.get(self.underlying(id))
    }

    /// The predeclared type below a type's name; `Invalid` for any other type.
    pub(crate) fn basic(&self, id: TypeId) -> Basic {
        match self.under(id) {
            Type::Basic(basic) => *basic,
            _ => Basic::Invalid,
        }
    }

    /// The named type that a type is.
    pub(crate) fn name_of(&self, id: TypeId) -> Option<&Named> {
        match self.get(id) {
            Type::Named(number) => Some(&self.named[*number as usize]),
            _ => None,
        }
    }

    /// What a pointer points to; the type itself where it is none.
    pub(crate) fn pointee(&self, id: TypeId) -> Option<TypeId> {
        match self.under(id) {
            Type::Pointer(to) => Some(*to),
            _ => None,
        }
    }

    pub(crate) fn is_param(&self, id: TypeId) -> bool {
        matches!(self.get(id), Type::Param(_))
    }

    pub(crate) fn is_interface(&self, id: TypeId) -> bool {
        !self.is_param(id) && matches!(self.under(id), Type::Interface(_))
    }

    pub(crate) fn is_untyped(&self, id: TypeId) -> bool {
        matches!(self.get(id), Type::Basic(basic) if basic.is_untyped())
    }

    /// Whether values are kept in an object of their own that is copied with them: structs and arrays.
    pub(crate) fn is_aggregate(&self, id: TypeId) -> bool {
        matches!(self.under(id), Type::Struct(_) | Type::Array(..))
    }

    pub(crate) fn fields(&self, id: TypeId) -> Option<Rc<[FieldType]>> {
        match self.under(id) {
            Type::Struct(fields) => Some(fields.clone()),
            _ => None,
        }
    }

    pub(crate) fn interface(&self, id: TypeId) -> Option<Rc<Interface>> {
        match self.under(id) {
            Type::Interface(interface) => Some(interface.clone()),
            _ => None,
        }
    }

    pub(crate) fn function(&self, id: TypeId) -> Option<Rc<Signature>> {
        match self.under(id) {
            Type::Func(signature) => Some(signature.clone()),
            _ => None,
        }
    }
}

/// The type that an untyped value has where nothing asks for another.
pub(crate) fn default_type(ty: TypeId) -> TypeId {
    match ty {
        TypeId::UNTYPED_BOOL => TypeId::BOOL,
        TypeId::UNTYPED_INT => TypeId::INT,
        TypeId::UNTYPED_RUNE => TypeId::INT32,
        TypeId::UNTYPED_FLOAT => TypeId::FLOAT64,
        TypeId::UNTYPED_STRING => TypeId::STRING,
        other => other,
    }
}
