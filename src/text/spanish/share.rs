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
        pupils: "Para tus estudiantes",
        pupils_hint: "Haz una pregunta propia y bloquea lo que deba quedar como está. Cada estudiante recibe un código corto \
                      con la respuesta, para entregarlo. El bloqueo vale en la página; quien edite el enlace puede quitarlo.",
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
        embed: "Para insertar en una página tuya",
        embed_title: "Lavar y secar",
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
        print: "imprimir",
        progress: "{0}\u{a0}% hecho",
        stop: "Detener",
        codes: "Códigos de tus estudiantes",
        codes_hint: "Pega todos los códigos que quieras, uno tras otro. No salen de este navegador.",
        codes_field: "Códigos",
        codes_head: ["Cocina", "Pregunta", "Respuesta", "Qué pasó"],
        codes_counts: "{0} × “{1}”",
        codes_csv: "Tabla en CSV",
        codes_bad: "“{0}” no es un código completo: le falta una parte o alguien la cambió. Pídelo otra vez.",
        codes_more: "otros códigos incompletos: {0}",
        your_code: "Tu código, para entregar",
        your_code_hint: "Contiene tu respuesta, lo que pasó y el enlace. Nada sobre ti.",
        total: "todo terminado a los {0,} s",
        copied: "Copiado.",
        not_copied: "El navegador no deja que la página copie. El campo está seleccionado: cópialo con el teclado.",
    };
}
