//! The pages without scripts, in Spanish.

use crate::text::plain::{ExampleText, PlainText, SectionText};

impl PlainText {
    /// Spanish.
    pub const SPANISH: Self = Self {
        lead: "Cómo preparar una cocina propia, preguntar por ella a tus estudiantes y recoger lo que responden. No hay nada que instalar ni cuentas que crear: todo va en el enlace que repartes.",
        to_lesson: "A la lección",
        sections: [
            SectionText {
                title: "Preparar una cocina",
                paragraphs: &[
                    "Abre «{6}», la última entrada de la lista de pasos. Parte allí de una de las cocinas con nombre o cambia cualquier ajuste: núcleos, platos, etapas, programa, planificador. El efecto de cada cambio se ve al instante.",
                    "También puedes repartir cualquier paso de la lección. Hace sus propias preguntas y no tienes que escribir ninguna.",
                ],
            },
            SectionText {
                title: "Preguntar",
                paragraphs: &[
                    "Elige «{7}» en la cabecera. En «{8}», escribe una pregunta de hasta {0} caracteres.",
                    "Después elige con qué responden. Las respuestas con sus propias palabras nunca se marcan como correctas o incorrectas. Un número puede ser el que da la simulación, por ejemplo cuándo está todo listo: así nadie tiene que calcularlo y no está en el enlace. También puede ser un número que das tú. O bien eligen una de hasta {1} opciones, de hasta {2} caracteres cada una.",
                    "También pueden hacer algo: una planificación, eligiendo ellos qué plato sigue, o un dibujo de quién hace qué y cuándo, antes de verlo. La tabla muestra cada cosa como una imagen pequeña, con su total o con el número de diferencias.",
                    "El número que das tú y la opción correcta están en el enlace. Quien lea con atención la dirección puede encontrarlos.",
                ],
            },
            SectionText {
                title: "Ocultar y bloquear",
                paragraphs: &[
                    "«{9}» deja la cocina quieta hasta que se da la respuesta. Antes, nada en la página la delata.",
                    "Los ajustes bloqueados quedan como los pusiste. Los bloqueos solo valen en la página: quien edite el enlace puede quitarlos. También puedes mostrar solo algunas partes, por ejemplo la cocina y la línea de tiempo de los núcleos.",
                ],
            },
            SectionText {
                title: "Repartirlo",
                paragraphs: &[
                    "Copia el enlace para tus estudiantes o muestra su código QR con el proyector. «{10}» lo abre tal como lo encontrarán.",
                    "Los programas de chat y de correo cambian a menudo los enlaces. Cuando está claro qué se quería decir, la página los repara; si no, dice qué no ha entendido. Lo bloqueado u oculto sigue así. Los enlaces de más de {3} caracteres se rechazan.",
                ],
            },
            SectionText {
                title: "Insertarlo",
                paragraphs: &[
                    "«{11}» da un fragmento de HTML para una página web o una plataforma de aprendizaje. Muestra la cocina sin la cabecera ni la lección.",
                    "Un paso insertado hace su pregunta y se reproduce para todo el mundo, haya hecho antes lo que haya hecho. Lo que se hace en un marco no se guarda. Un marco con «sandbox» necesita «allow-scripts».",
                ],
            },
            SectionText {
                title: "Recoger las respuestas",
                paragraphs: &[
                    "Cada estudiante que ha respondido recibe un código, con un botón que lo copia. Te lo envían como quieras: por chat, por correo, en un formulario.",
                    "Pégalo todo en «{12}», en el mismo sitio donde hiciste el enlace. El nombre que va delante de un código queda con él. Para cada pregunta obtienes una tabla: cuántas veces se dio cada respuesta, en cifras y en porcentaje, cuáles son correctas y el total. Los nombres y códigos repetidos se indican con sus líneas. Las dos tablas se pueden guardar en CSV.",
                ],
            },
            SectionText {
                title: "Qué se guarda y dónde",
                paragraphs: &[
                    "No se envía nada a ningún sitio. Detrás de la página no hay servidor, ni cuentas, ni cookies, ni recuento de visitas. Quien la aloja ve que se han pedido sus archivos, como en cualquier sitio web.",
                    "Lo que tus estudiantes predicen en la lección queda en su propio navegador hasta que lo borren allí. Su respuesta a tu pregunta se conserva solo mientras la pestaña está abierta.",
                    "Un código contiene la respuesta, lo que pasó y el enlace, pero nada sobre quien responde. Los nombres son los que pegas tú.",
                    "Tu pregunta, tus bloqueos y los códigos quedan en tu navegador hasta que los borres. En un equipo compartido, vacía el campo al terminar.",
                ],
            },
            SectionText {
                title: "Sin conexión",
                paragraphs: &[
                    "Después de la primera visita, la página funciona sin conexión. También se puede generar como un archivo único que se abre con un doble clic; para insertarla, la página tiene que estar en un servidor.",
                ],
            },
            SectionText {
                title: "Lo que no puede hacer",
                paragraphs: &[
                    "No es un examen. Los códigos no van firmados: quien sepa cómo se hacen puede escribir uno. Dos estudiantes con la misma respuesta tienen el mismo código.",
                    "Una cocina tiene como mucho {4} platos y {5} núcleos. Los tiempos son exactos hasta la milésima de segundo; un número es correcto si es justo ese, o el que la página muestra en décimas.",
                ],
            },
        ],
        examples: "Ejemplos para abrir",
        example: [
            ExampleText {
                about: "Un número que da la simulación; núcleos y etapas están bloqueados",
                ask: "Ahora dos pares de manos se reparten el trabajo. ¿Cuándo está todo listo?",
                options: "",
            },
            ExampleText {
                about: "Tres opciones sobre un programa que es un solo bucle",
                ask: "Cuatro pares de manos en lugar de uno, y el mismo bucle. ¿Cuándo acaba?",
                options: "antes|*al mismo tiempo|después",
            },
            ExampleText { about: "Un paso de la lección, tal como queda en un marco", ask: "", options: "" },
            ExampleText { about: "Una cocina que se reproduce sola, sin nada alrededor", ask: "", options: "" },
        ],
        missing: "En esta dirección no hay ninguna página de la lección.",
        missing_places: "La lección está en uno de estos sitios:",
        places: ["en la carpeta de esta dirección", "en la carpeta superior", "al principio de este sitio"],
    };
}
