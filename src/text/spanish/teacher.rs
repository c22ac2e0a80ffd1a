//! What a teacher prepares and collects, in Spanish.

use crate::text::teacher::{HandinText, TeacherText};

impl TeacherText {
    /// Spanish.
    pub const SPANISH: Self = Self {
        pupils: "Para tus estudiantes",
        pupils_hint: "Haz tu propia pregunta y bloquea los ajustes que deban quedar como están. Cada estudiante recibe un código con su \
                      respuesta, para entregarlo. Los bloqueos solo valen en la página: quien edite el enlace puede quitarlos.",
        ask: "Tu pregunta",
        ask_left: "caracteres que quedan: {0}",
        hide: "Ocultar cifras y líneas de tiempo hasta que respondan",
        play: "Empezar a reproducir enseguida",
        lock: "Bloquear ajustes",
        lock_all: "todos",
        view: "Mostrar solo algunas partes",
        view_hint: "Si no marcas ninguna, se muestra todo.",
        parts: ["cocina", "línea de tiempo de los núcleos", "línea de tiempo de los platos", "gráfico"],
        pupil_link: "Enlace para tus estudiantes",
        see: "Ver lo que verán",
        embed: "Insertar en tu propia página",
        embed_title: "Lavar y secar",
        no_embed: "Un marco necesita la copia de la página que está a su lado en un servidor. Esta página es un archivo único, o se abrió desde un disco: no la hay.",
        on_disk: "La página se abrió desde un disco, adonde nadie más llega. Pon esto detrás de la dirección de la página en la web, o da el archivo a tus estudiantes para que lo pongan detrás de su nombre.",
        codes: "Códigos de tus estudiantes",
        codes_hint: "Pega todos los códigos que quieras. No salen de este navegador.",
        codes_field: "Códigos",
        codes_csv: "Tabla en CSV",
        wanted: "Con qué responden",
        kinds: [
            "con sus propias palabras",
            "un número: cuándo está todo listo",
            "un número: el tiempo de respuesta medio",
            "un número: el máximo de platos en curso a la vez",
            "un número: el máximo de núcleos trabajando a la vez",
            "un número que das tú",
            "una de varias opciones",
            "una planificación que hacen ellos",
            "un dibujo de lo que pasará",
        ],
        made: [
            "Tus estudiantes planifican esta cocina a mano y entregan sus elecciones. La tabla muestra cada planificación como una imagen, con su total. Es correcta la que ningún orden puede superar, si eso se puede demostrar. Las elecciones ya hechas aquí no van en el enlace.",
            "Tus estudiantes dibujan quién hace qué y cuándo, antes de verlo. La tabla muestra cada dibujo como una imagen, con el número de diferencias. Es correcto un dibujo sin ninguna.",
        ],
        unfit: "Esta cocina es demasiado grande para eso, así que responden con sus propias palabras. Una planificación admite como mucho 60 platos y 60 trabajadores; un dibujo, como mucho 8 platos y 8 núcleos, y sin turnos.",
        simulated: "La respuesta correcta es la que da la simulación de esta cocina. Nadie tiene que calcularla, y no está en el enlace.",
        in_link: "La respuesta correcta está en el enlace: quien lea la dirección puede encontrarla.",
        right_number: "El número correcto",
        no_number: "Mientras no haya un número, responden con sus propias palabras.",
        bad_number: "«{0}» no es un número de 0 a {1,}. Mientras no lo sea, responden con sus propias palabras.",
        options: "Opciones, una en cada línea, con * delante de la correcta",
        bad_options: "Escribe de {0} a {1} opciones distintas, de hasta {2} caracteres cada una, con * delante de una de ellas. Hasta entonces, responden con sus propias palabras.",
        pupils_qr: "Código QR del enlace para tus estudiantes",
        counts_csv: "Recuento en CSV",
    };
}

impl HandinText {
    /// Spanish.
    pub const SPANISH: Self = Self {
        codes_bad: "«{0}» no es un código completo: le falta una parte o se ha cambiado. Pídelo otra vez.",
        codes_more: "otros códigos incompletos: {0}",
        codes_head: ["Línea", "Nombre", "Cocina", "Pregunta", "Respuesta", "Qué pasó", "¿Correcta?", "¿Repetida?"],
        counts_head: ["Respuesta", "Cuántas", "Parte", "¿Correcta?"],
        counts_table: ["Pregunta", "Cocina", "Respuesta", "Cuántas", "Parte", "¿Correcta?"],
        step_question: "{0}: {1}",
        right: "correcta",
        wrong: "incorrecta",
        right_is: "Correcta: {0}",
        right_count: "correctas: {0} de {1}, {2}\u{a0}%",
        percent: "{0}\u{a0}%",
        all: "todas",
        twice: "repetida",
        same_code: "El mismo código está en las líneas {0}, sin nombre: son dos estudiantes con la misma respuesta, o un código pegado dos veces.",
        name_same_code: "«{0}» ha entregado el mismo código más de una vez: líneas {1}.",
        name_codes: "«{0}» ha entregado respuestas distintas a una misma pregunta: líneas {1}.",
        each_counts: "Cuenta cada código: borra las líneas que no quieras.",
        made_head: ["Tiempo total", "Diferencias"],
        made_columns: ["Tiempo total (s)", "Diferencias"],
        right_schedule: "Correcta: todo listo a los {0,} s. Ningún orden tarda menos.",
        right_drawing: "Correcta: ninguna diferencia con la ejecución",
        searching: "Se está calculando qué planificaciones son correctas.",
        not_proved: "No está demostrado cuánto tarda el mejor orden, así que ninguna se da por correcta ni por incorrecta.",
    };
}
