//! Why, in Spanish.

use crate::text::why::WhyText;

impl WhyText {
    /// Spanish.
    pub const SPANISH: Self = Self {
        title: "¿Por qué?",
        lane: "Carril",
        lead: "Elige un carril o haz clic en una línea de tiempo.",
        can: "Lo que puede pasar: qué va antes de qué",
        can_lead: "Las flechas son del programa. Lo que dejan abierto lo decide el planificador: mira las líneas de tiempo.",
        can_programs: [
            "Un solo bucle: cada plato va después del anterior. Nada puede solaparse.",
            "Una tarea por plato: ninguna flecha va de un plato a otro. Todos pueden solaparse.",
            "Un pipeline: las etapas distintas pueden solaparse; cada etapa toma los platos en su orden.",
            "Trabajadores: pueden solaparse tantos platos como trabajadores haya, aquí {0}. Los núcleos son otra cifra.",
        ],
        can_place: "Lugares en {1} a la vez: {0}, para cualquier plato.",
        can_more: "Y así hasta el plato {0}.",
        go: "El programa en Go",
        go_here: "tareas aquí: {0}",
        go_changed: "cambiada",
        go_folded: "Lo que hace cada etapa está plegado: el trabajo de manos calcula; el remojo es time.Sleep.",
        works: "El núcleo {0} trabaja en el plato {1}, {2}, hasta los {3,} s.",
        stands_by: "El núcleo {0} espera al lado mientras el plato {1} está en {2}, hasta los {3,} s.",
        switches: "El núcleo {0} está cambiando de tarea hasta los {1,} s.",
        idle: "El núcleo {0} está libre: no hay ninguna tarea lista.",
        idle_loop: "El núcleo {0} está libre: el programa es un solo bucle, así que hay una tarea como máximo.",
        all_done: "Todos los platos están terminados.",
        soaks: "El plato {0} está en {1} hasta los {2,} s y no necesita manos.",
        no_hands: "El plato {0} está listo, pero todas las manos están ocupadas.",
        no_place: "El plato {0} necesita un lugar en {1}, y los {2} están ocupados.",
        no_place_one: "El plato {0} necesita el único lugar en {1}, y está ocupado.",
        no_room: "El plato {0} ya pasó por {1}, y más adelante no hay sitio para él.",
        in_rack: "El plato {0} está en el escurridor, antes de {1}. Quien se encarga de eso está trabajando.",
        loop_is_at: "El programa aún no ha llegado al plato {0}: el bucle va por el plato {1}.",
        in_pile: "El programa aún no ha llegado al plato {0}: quien toma platos del montón está trabajando.",
        taker_ready: "La tarea que va a tomar el plato {0} está lista, pero todas las manos están ocupadas.",
        held_by: "El plato {0} está de por medio:",
        arrives: "El plato {0} llega a los {1,} s.",
        done: "El plato {0} está terminado desde los {1,} s.",
        limit: "El plato {0} fue el último en terminar, a los {1,} s. Su tiempo se fue en:",
        shares: [
            "llegar tarde: {0,} s",
            "su propio trabajo y remojo: {0,} s",
            "esperar manos: {0,} s",
            "esperar un lugar: {0,} s",
            "esperar su parte del programa: {0,} s",
            "cambios de tarea: {0,} s",
        ],
        greatest: [
            "Lo que más frena esta ejecución son las llegadas.",
            "Lo único que frena esta ejecución es el orden de sus propios pasos.",
            "Lo que más frena esta ejecución son las manos.",
            "Lo que más frena esta ejecución es un puesto con pocos lugares.",
            "Lo que más frena esta ejecución es la forma del programa.",
            "Lo que más frena esta ejecución son los cambios de tarea.",
        ],
    };
}
