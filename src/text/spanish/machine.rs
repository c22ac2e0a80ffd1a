//! *On your machine* in Spanish.

use crate::text::machine::MachineText;

impl MachineText {
    /// Spanish.
    pub const SPANISH: Self = Self {
        title: "En tu ordenador",
        see: "Verlo en tu ordenador",
        lead: "No nos creas sin más: tu propio ordenador puede trabajar en esta cocina. Cada par de manos es aquí un worker, una parte de la página que recibe un núcleo propio si hay uno libre. \
               Lavar y secar son cuentas que tiene que hacer, y el remojo es un temporizador. Nada de ello sale de tu navegador.",
        processors: "Procesadores lógicos que indica tu navegador: {0}.",
        crowd: "Aquí hay más pares de manos que eso: tienen que compartirlos. Prueba qué ocurre.",
        speed: "Tus procesadores tienen la velocidad que tienen: aquí unas manos más rápidas se imitan dándoles menos trabajo, y unas más lentas, dándoles más.",
        pace: "Un segundo de la lección dura",
        pace_value: "{0}\u{a0}milisegundos",
        begin: "Hacerlo de verdad",
        again: "Otra vez",
        stop: "Detener",
        warming_up: "Los hilos entran en calor y se mide su velocidad…",
        working: "Ejecución {0} de {1}: {2} de {3} platos terminados.",
        over: "Medido. Ejecuciones: {0}.",
        simulated: "{0} en la simulación",
        measured: "{0} en la medición",
        spread: "de {0} a {1} en {2} ejecuciones",
        one_run: "una ejecución",
        worker: "hilo {0}",
        picture: "Los núcleos según la simulación, todo listo a los {0}, encima de los hilos según la medición, todo listo a los {1}, en un \
                  mismo eje.",
        above_below: "Arriba: lo simulado. Abajo: lo que se acaba de medir, en segundos de la lección.",
        show: "Mostrar lo medido en toda la página",
        shown: "Ves lo que se ha medido en tu ordenador: cocina, líneas de tiempo, números y archivos. Las tiras finas son la simulación.",
        back: "Volver a la simulación",
        same: "Lo que dice el dibujo lo dicen también tus núcleos: el total difiere en un 3\u{a0}% como mucho.",
        slower: "Tardó un {0}\u{a0}% más que en la simulación. Otros programas, esta página y el sistema también necesitan los procesadores, que \
                 además pueden bajar su frecuencia. Los mensajes entre hilos llevan tiempo, y los temporizadores de un navegador tienden a \
                 sonar tarde.",
        crowded: "Tardó un {0}\u{a0}% más que en la simulación, porque {1} pares de manos comparten {2} procesadores, que otros programas también necesitan. Más hilos que procesadores \
                  están en curso a la vez, pero no se ejecutan al mismo tiempo.",
        faster: "Tardó un {0}\u{a0}% menos que en la simulación: los procesadores cambian su frecuencia, y los tuyos fueron más rápidos que cuando \
                 se midió su velocidad.",
        compared: "{0} frente a {1}: × {2,} medido, × {3,} simulado",
        no_workers: "Este navegador no permite hilos a la página aquí (en un marco, desde un archivo o por ser antiguo), así que no se puede medir \
                     nada. Abre la página misma, desde su dirección.",
        lost: "Se ha perdido un hilo, y con él la ejecución. Inténtalo otra vez.",
        too_slow: "Tardó mucho más de lo debido y se ha detenido: se ha perdido un hilo o el ordenador está muy ocupado. Inténtalo otra vez.",
        hidden: "La página quedó oculta, y ahí los navegadores lo frenan todo: la ejecución se ha detenido.",
        too_many_hands: "De verdad se trabaja con {0} pares de manos como mucho. Elige menos núcleos.",
        too_long: "Esto tardaría {0}; de verdad se trabaja {1} como mucho. Elige menos platos o un ritmo más rápido.",
        too_many_pieces: "Esta cocina tiene demasiados trozos pequeños de trabajo para hacerla de verdad. Elige menos platos o un turno más largo.",
    };
}
