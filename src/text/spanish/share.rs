//! Sharing in Spanish.

use crate::text::share::ShareText;

impl ShareText {
    /// Spanish.
    pub const SPANISH: Self = Self {
        link: "Enlace a esta cocina",
        link_hint: "Quien lo abra verá estos ajustes. No se envía nada a ningún sitio: todo está en el enlace.",
        moment: "Enlace a este momento",
        copy: "Copiar",
        copy_of: "Copiar: {0}",
        qr: "Código QR del enlace, para un proyector",
        qr_of: "Código QR de {0}",
        qr_too_long: "El enlace es demasiado largo para un código QR.",
        take: "Descargar",
        formats: [
            "línea de tiempo, SVG",
            "platos, CSV",
            "segmentos, CSV",
            "todo, JSON",
            "eventos de traza, para Perfetto",
            "programa, Go",
        ],
        png: "línea de tiempo, PNG",
        semicolons: "Punto y coma entre las columnas de las tablas: para hojas de cálculo donde los decimales llevan coma",
        print: "imprimir",
        progress: "{0}\u{a0}% hecho",
        stop: "Detener",
        your_code: "Tu código, para entregar",
        your_code_hint: "Contiene tu respuesta, lo que pasó y el enlace, pero nada sobre ti.",
        total: "todo listo a los {0,} s",
        copied: "Copiado.",
        not_copied: "El navegador no deja que la página copie. El campo está seleccionado: puedes copiarlo con el teclado.",
        not_made: "No se ha podido crear el archivo porque no se ha cargado una parte de la página. ¿Tienes conexión? Inténtalo de nuevo.",
        not_saved: "El navegador no ha podido guardar el archivo.",
    };
}
