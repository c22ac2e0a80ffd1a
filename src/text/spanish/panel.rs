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
        dishes_tab: "Platos",
        go_tab: "En Go",
        order_tab: "Qué puede solaparse",
        sweep_tab: "¿Más núcleos?",
        clocks_tab: "Frecuencias",
        all_numbers: "Todas las cifras y qué significan",
        all_metrics: [
            metric("Total", "cuándo está listo el último plato: el makespan"),
            metric("Tiempo de respuesta, media", "desde que un plato llega hasta que está listo"),
            metric("Tiempo de respuesta, mediana", "la mitad de los platos no tarda más"),
            metric("Tiempo de respuesta, percentil 95", "19 de cada 20 platos no tardan más"),
            metric("Tiempo de respuesta, máximo", "ningún plato tarda más"),
            metric("Tiempo de servicio", "el trabajo y el remojo de un plato, en promedio"),
            metric("Espera", "tiempo de respuesta menos tiempo de servicio, en promedio"),
            metric("Rendimiento", "platos por minuto"),
            metric("Utilización", "la parte del tiempo de las manos que es trabajo"),
            metric("Máximo en curso", "platos empezados y sin terminar en el mismo momento: concurrencia"),
            metric("Máximo en ejecución", "núcleos que trabajan en el mismo momento: paralelismo"),
            metric("Cambios de tarea con coste", "cuántos, y cuánto tiempo"),
            metric("Quedarse al lado", "tiempo con manos retenidas mientras un plato se remoja"),
            metric(
                "Cota inferior",
                "ningún programa tarda menos con este trabajo y estos núcleos, y quizá ninguno lo logre justo; y por qué",
            ),
            metric("Un bucle, un núcleo", "el total del mismo trabajo, un plato tras otro"),
            metric("Aceleración (speed-up)", "cuántas veces más rápido que eso"),
        ],
        rises: "{0}: sube de {1} a {2}.",
        falls: "{0}: baja de {1} a {2}.",
        instead: "{0}: {2} en lugar de {1}.",
        stays: "{0}: se queda en {2}.",
        set_to: "{0}: {1}.",
        same: "El total, el tiempo de respuesta y los máximos en curso y en ejecución son iguales.",
        none: "ninguno",
        between: " ",
        beside_lead: "Comparado con «{0}»:",
        beside: "{0}: {1}",
        keys: [
            ("Espacio", "reproducir o pausar"),
            ("← →", "evento anterior, evento siguiente"),
            ("Inicio, Fin", "principio, final"),
            ("+ −", "acercar, alejar"),
            ("Mayús y ← →", "antes, después, con la vista ampliada"),
            ("↑ ↓ en las líneas de tiempo", "carril de arriba, carril de abajo"),
            ("← → en las líneas de tiempo", "pieza anterior, pieza siguiente de ese carril"),
            ("Enter en las líneas de tiempo", "¿por qué es así?"),
            ("Ctrl y rueda, o dos dedos", "acercar, alejar"),
            ("Doble clic en una línea de tiempo", "ver todo"),
            ("1 a 9, 0", "un paso de la lección"),
            ("?", "esta lista"),
            ("Escape", "cerrar esta lista"),
        ],
        groups: ["El trabajo", "Las manos", "El programa", "El planificador"],
        kitchens: "Empezar con",
        own_kitchen: "tu propia cocina",
        summary_lead: "Cada pregunta, lo que respondiste, lo correcto y la frase para recordar.",
        summary_head: ["Pregunta", "Tu respuesta", "En realidad"],
        not_predicted: "–",
        start_over: "Empezar de nuevo",
        print: "Imprimir",
        clocks: "Frecuencias de reloj y núcleos de procesadores, año por año",
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
        sweep_point: "{0}: {1}; ningún programa tarda menos de {2}",
        fields: [
            SettingText {
                name: "Programa",
                hint: "Cómo está escrito el trabajo: eso fija qué puede solaparse.",
                values: &[
                    "un solo bucle",
                    "una tarea por plato",
                    "cadena, tarea por etapa",
                    "trabajadores, montón común",
                ],
            },
            setting("Trabajadores", "Tareas que toman platos del montón. Solo para trabajadores."),
            setting("Escurridor", "Cuántos platos caben entre dos etapas. Solo para la cadena."),
            setting("Platos", "Cuántos hay que hacer."),
            setting("Núcleos", "Cuántos pares de manos hay."),
            setting("Etapas", "Nombre, segundos, qué necesita y cuántos lugares tiene (vacío = sin límite)."),
            SettingText {
                name: "Durante el remojo",
                hint: "Qué hacen las manos mientras tanto.",
                values: &["las manos hacen otra cosa", "alguien se queda al lado"],
            },
            setting("Tamaños", "Tamaño de cada plato, en porcentaje, con comas entre ellos. La lista se repite."),
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
            setting("Turno", "Segundos que corre una tarea antes de dejar paso a las demás. 0 = sin límite."),
            setting("Cambio de tarea", "Segundos que se pierden cada vez que un núcleo cambia de tarea."),
            setting("Velocidad del núcleo", "En porcentaje: 200 es el doble de rápido."),
            setting("Llegadas", "Segundos entre un plato y el siguiente. 0 = todos están desde el principio."),
            setting("Variación", "Cuánto varían las duraciones de un plato a otro, en porcentaje."),
            setting("Semilla", "Para todo lo que es al azar: la misma semilla da la misma ejecución."),
            setting("Sorteo", "Para el planificador que elige al azar: otro número, otro sorteo. Vacío = la semilla."),
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
