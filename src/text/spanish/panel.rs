//! The panels in Spanish.

use crate::text::panel::{MetricText, PanelText, SettingText};

const fn metric(name: &'static str, meaning: &'static str) -> MetricText {
    MetricText { name, meaning }
}

const fn setting(name: &'static str, hint: &'static str) -> SettingText {
    SettingText { name, hint, values: &[] }
}

impl PanelText {
    /// Spanish.
    pub const SPANISH: Self = Self {
        all_numbers: "Todas las cifras y qué significan",
        all_metrics: [
            metric("Total", "cuándo se termina el último plato: el makespan"),
            metric("Tiempo por plato, media", "desde que un plato llega hasta que se termina: el tiempo de respuesta"),
            metric("Tiempo por plato, mediana", "la mitad de los platos no tarda más"),
            metric("Tiempo por plato, percentil 95", "19 de cada 20 platos no tardan más"),
            metric("Tiempo por plato, máximo", "ningún plato tarda más"),
            metric("Servicio", "lo que se hace con un plato, en promedio"),
            metric("Espera", "tiempo por plato sin el servicio, en promedio"),
            metric("Productividad (throughput)", "platos por minuto"),
            metric("Utilización", "la parte del tiempo de las manos que es trabajo"),
            metric("Máximo en curso", "platos empezados y no terminados en un mismo momento: concurrencia"),
            metric("Máximo en ejecución", "núcleos que trabajan en el mismo instante: paralelismo"),
            metric("Cambios de tarea", "cuántos costaron tiempo, y cuánto"),
            metric("Espera al lado", "manos retenidas mientras un plato se remoja"),
            metric("Cota inferior", "ninguna planificación de este trabajo en estos núcleos es más corta, y por qué"),
            metric("Un bucle, un núcleo", "el total del mismo trabajo, un plato tras otro"),
            metric("Aceleración (speed-up)", "cuántas veces más corto que eso"),
        ],
        rises: "{0}: sube de {1} a {2}.",
        falls: "{0}: baja de {1} a {2}.",
        instead: "{0}: {2} en lugar de {1}.",
        stays: "{0}: se queda en {2}.",
        set_to: "{0}: {1}.",
        same: "El total, el tiempo por plato y cuántos hay como máximo en curso y en ejecución no cambian.",
        none: "ninguno",
        between: " ",
        beside_lead: "Comparado con “{0}”:",
        beside: "{0}: {1}",
        keys: [
            ("Espacio", "reproducir o pausar"),
            ("← →", "al evento anterior, al siguiente"),
            ("Inicio, Fin", "al principio, al final"),
            ("+ −", "acercar, alejar"),
            ("Mayús y ← →", "antes, después, si está ampliado"),
            ("↑ ↓ en las líneas de tiempo", "al carril de arriba, al de abajo"),
            ("← → en las líneas de tiempo", "a la pieza anterior, a la siguiente, de ese carril"),
            ("Enter en las líneas de tiempo", "¿por qué es así?"),
            ("Ctrl y rueda, o dos dedos", "acercar, alejar"),
            ("Doble clic en una línea de tiempo", "ver todo"),
            ("1 a 9, 0", "a un paso de la lección"),
            ("?", "esta lista"),
            ("Esc", "cerrar esta lista"),
        ],
        groups: ["El trabajo", "Las manos", "El programa", "El planificador"],
        kitchens: "Empezar con",
        own_kitchen: "tu propia cocina",
        summary_lead: "Cada pregunta, lo que respondiste, lo que pasó y la frase para recordar.",
        summary_head: ["Pregunta", "Tu respuesta", "Qué pasó"],
        not_predicted: "–",
        start_over: "Empezar de nuevo",
        print: "Imprimir",
        clocks: "Frecuencias de reloj y núcleos de procesadores, tal como se vendían",
        clocks_source: "Frecuencia base y núcleos en el lanzamiento, según el fabricante: Intel Microprocessor Quick Reference Guide; \
                        para los procesadores desde 2011, las especificaciones de producto de Intel.",
        clocks_head: ["Año", "Procesador", "Reloj", "Núcleos"],
        clock_rates: ["{0,} kHz", "{0,} MHz", "{0,} GHz"],
        sweep: "¿Qué harían más núcleos?",
        sweep_lead: "Ejecutar con 1 a 12 núcleos",
        sweep_head: ["Núcleos", "Total", "Aceleración", "Límite"],
        sweep_go: "Usar {0}",
        sweep_axis: "núcleos",
        sweep_total: "total",
        sweep_point: "{0}: {1}; ninguna planificación tarda menos de {2}",
        fields: [
            SettingText {
                name: "Programa",
                hint: "Cómo está escrito el trabajo: qué puede solaparse.",
                values: &[
                    "un solo bucle",
                    "una tarea por plato",
                    "pipeline, tarea por etapa",
                    "trabajadores, montón común",
                ],
            },
            setting("Trabajadores", "Tareas que toman platos del montón; solo para trabajadores."),
            setting("Escurridor", "Platos que caben entre dos etapas; solo para el pipeline."),
            setting("Platos", "Unidades de trabajo."),
            setting("Núcleos", "Pares de manos."),
            setting("Etapas", "Nombre, segundos, qué necesita y cuántos lugares tiene (vacío: sin límite)."),
            SettingText {
                name: "Durante el remojo",
                hint: "Si las manos quedan libres entretanto.",
                values: &["las manos hacen otra cosa", "alguien espera al lado"],
            },
            setting("Tamaños", "Porcentaje de trabajo de cada plato, separados por comas; se repiten."),
            SettingText {
                name: "Planificador",
                hint: "Qué tarea lista toma un núcleo libre.",
                values: &[
                    "por orden de llegada",
                    "al azar",
                    "primero el trabajo más corto",
                    "colas propias, con robo",
                    "como tú elijas",
                ],
            },
            setting("Quantum", "Segundos hasta que una tarea debe ceder el núcleo; 0: hasta que espere."),
            setting("Cambio de tarea", "Segundos que le cuesta a un núcleo tomar otra tarea."),
            setting("Velocidad del núcleo", "Porcentaje."),
            setting("Llegadas", "Segundos entre un plato y el siguiente; 0: todos están desde el principio."),
            setting("Variación", "Porcentaje en que las duraciones varían de un plato a otro."),
            setting("Semilla", "Para el azar: la misma semilla da la misma ejecución."),
            setting("Sorteo", "Para el planificador al azar: otro sorteo, los mismos platos. Vacío: la semilla."),
            setting(
                "Elecciones",
                "Para el planificador «como tú elijas»: puestos en la cola, desde 0, separados por puntos.",
            ),
        ],
        stage_name: "nombre",
        stage_seconds: "segundos",
        stage_kind: "qué necesita",
        stage_places: "lugares",
        add_stage: "Añadir una etapa",
        remove_stage: "quitar",
        stage_part: "Etapa {0}: {1}",
    };
}
