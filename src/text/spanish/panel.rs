//! The panels in Spanish.

use crate::text::panel::{MetricText, PanelText};

const fn metric(name: &'static str, meaning: &'static str) -> MetricText {
    MetricText { name, meaning }
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
        same: "El total, el tiempo por plato y cuántos hay como máximo en curso y en ejecución no cambian.",
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
            ("Enter en las líneas de tiempo", "¿por qué es así?"),
            ("Ctrl y rueda, o dos dedos", "acercar, alejar"),
            ("Doble clic en una línea de tiempo", "ver todo"),
            ("1 a 9, 0", "a un paso de la lección"),
            ("?", "esta lista"),
            ("Esc", "cerrar esta lista"),
        ],
        kitchens: "Empezar con",
        own_kitchen: "tu propia cocina",
        named_kitchens: [
            "un plato",
            "un solo bucle",
            "un par de manos",
            "dos pares de manos",
            "esperar al lado",
            "por turnos",
            "turnos que cuestan",
            "un fregadero",
            "trabajadores",
            "pipeline",
            "pipeline con escurridor",
            "uno por uno",
            "primero lo más corto",
            "robo de trabajo",
            "al azar",
            "remojo largo",
        ],
        summary_lead: "Cada afirmación, lo que predijiste y lo que pasó.",
        summary_head: ["Afirmación", "Tu predicción", "Qué pasó"],
        not_predicted: "–",
        start_over: "Empezar de nuevo",
        print: "Imprimir",
        clocks: "Frecuencia de reloj de los procesadores, tal como se vendieron",
        clocks_source: "Frecuencia base en el lanzamiento, según el fabricante: Intel Microprocessor Quick Reference Guide; \
                        para los procesadores desde 2011, las especificaciones de producto de Intel.",
        clocks_head: ["Año", "Procesador", "Reloj"],
        clock_rates: ["{0,} kHz", "{0,} MHz", "{0,} GHz"],
        sweep: "¿Qué harían más núcleos?",
        sweep_lead: "Ejecutar con 1 a 12 núcleos",
        sweep_head: ["Núcleos", "Total", "Aceleración", "Límite"],
        sweep_go: "Usar {0}",
        sweep_axis: "núcleos",
        sweep_total: "total",
        sweep_point: "{0}: {1}; ninguna planificación tarda menos de {2}",
    };
}
