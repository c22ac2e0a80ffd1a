//! The page for programs in Go, in Spanish.

use crate::text::go::{ExampleText, GoPictureText, GoText, GoWhyText};
use crate::text::golab::GoPageText;

impl GoText {
    /// Spanish.
    pub const SPANISH: Self = Self {
        why: GoWhyText {
            at_line: " (línea {0})",
            timer: "un temporizador",
            comma: ", ",
            between: " ",
            not_started: "{0} aún no se ha puesto en marcha: lo hace {1}{2} a los {3,} s.",
            ended: "{0} terminó a los {1,} s.",
            cut_off: "{0} quedó interrumpida a los {1,} s, al terminar el programa.",
            works: "{0} trabaja en el núcleo {1}{2} hasta los {3,} s.",
            holds: "{0} retiene el núcleo {1} sin trabajar{2} hasta los {3,} s.",
            switches: "El núcleo {1} está tomando {0} hasta los {2,} s.",
            sleeps: "{0} duerme{1} hasta los {2,} s.",
            sleeps_on: "{0} duerme{1}, y el programa termina antes.",
            ready: "{0} está lista{1}, pero no hay ningún núcleo libre. Sigue a los {2,} s.",
            ready_on: "{0} está lista{1}, pero ningún núcleo la toma antes de que termine el programa.",
            busy: "El núcleo {0} trabaja en {1}{2} hasta los {3,} s.",
            receives: "{0} espera para recibir de {1}{2}: nadie está enviando.",
            receives_room: "{0} espera para recibir de {1}{2}: está vacío.",
            sends: "{0} espera para enviar a {1}{2}: nadie está recibiendo.",
            sends_room: "{0} espera para enviar a {1}{2}: está lleno.",
            signal: "{0} espera a {1}{2}.",
            nil: "{0} espera en un canal nil{1}: eso dura para siempre.",
            select_empty: "{0} espera en un select sin casos{1}: eso dura para siempre.",
            selects: "{0} espera en un select{2}: aún no es posible nada con {1}.",
            locked: "{0} espera a {1}{2}: lo tiene {3}.",
            locks: "{0} espera a {1}{2}.",
            wait_group: "{0} espera a {1}{2}: no todas han terminado.",
            condition: "{0} espera una señal de {1}{2}.",
            next_sends: "{0} envía a los {2,} s{1}.",
            next_receives: "{0} recibe a los {2,} s{1}.",
            next_closes: "{0} lo cierra a los {2,} s{1}.",
            next_unlocks: "{0} lo suelta a los {2,} s{1}.",
            next_finishes: "{0} es la última y termina a los {2,} s{1}.",
            next_signals: "{0} da la señal a los {2,} s{1}.",
            next_time: "Su momento llega a los {0,} s.",
            never: "Nadie pone fin a esta espera.",
            alone: "Ninguna otra goroutine lo tiene, así que nadie podría nunca.",
            only: "Solo {0} podría.",
            ring: "Así que se esperan unas a otras en círculo: {0}.",
        },
        picture: GoPictureText {
            title: "Núcleos: {0}. Regla: {1}.",
            total: "{0,} s en total",
            seconds: "{0,} s",
            cores: "Núcleos: qué goroutine ejecuta cada uno",
            goroutines: "Goroutines: dónde está cada una",
            core: "núcleo {0}",
            line: "línea {0}",
            receive: "recibir de {0}",
            send: "enviar a {0}",
            more: "y {0} más",
            runs: "en ejecución, por línea",
            holds: "retiene su núcleo sin trabajar",
            ready: "lista, todos los núcleos ocupados",
            asleep: "dormida",
            blocked: "bloqueada, y qué espera",
            switches: "cambio de tarea",
            wakes: "despierta a otra",
        },
        ends: ["main termina", "un pánico", "un interbloqueo (deadlock)", "un error fatal", "se alcanza un límite"],
        examples: [
            ExampleText {
                title: "El bucle",
                question: "Tres platos, uno tras otro, en un núcleo. ¿Cuántos segundos tardan?",
                insight: "{0,} s. Mientras un plato se remoja, el núcleo no tiene nada que hacer: el bucle espera, y no hay nada más.",
            },
            ExampleText {
                title: "Una goroutine por plato",
                question: "Los mismos tres platos, cada uno con su goroutine, también en un núcleo. ¿Cuántos segundos ahora?",
                insight: "{0,} s, en el mismo núcleo. Mientras un plato se remoja, se lava otro. time.Sleep aparca la goroutine y \
                          suelta el núcleo.",
            },
            ExampleText {
                title: "Una cadena",
                question: "Lavar tarda 3 s, secar 2 s, y hay cuatro platos y dos núcleos. ¿Cuántos segundos en total?",
                insight: "{0,} s: cuatro veces lavar y luego una vez secar. La etapa más lenta marca el ritmo. La otra espera en el \
                          canal.",
            },
            ExampleText {
                title: "Trabajadores",
                question: "Tres trabajadores se reparten seis encargos de 2 s cada uno, en dos núcleos. ¿Cuántos segundos tardan?",
                insight: "{0,} s. Tres trabajadores son tres goroutines, pero no corren más de dos al mismo tiempo.",
            },
            ExampleText {
                title: "Repartir y reunir",
                question: "Se pregunta a tres tiendas a la vez, y responden a los 3, 1 y 2 s. ¿Qué nombre se escribe primero?",
                insight: "{0}. Las tres esperan al mismo tiempo, y todas las respuestas llegan por un solo canal: la primera que \
                          llega es la primera que sale.",
            },
            ExampleText {
                title: "Un semáforo",
                question: "Cinco invitados se quedan 3 s cada uno, y hay dos sitios. ¿Cuántos segundos pasan hasta que se van todos?",
                insight: "{0,} s. Un canal con sitio para dos deja entrar a dos. El tercero espera para enviar hasta que alguien \
                          recibe.",
            },
            ExampleText {
                title: "Un tiempo límite",
                question: "La respuesta cuesta 3 s de trabajo, y otra cosa también, en un núcleo. main espera 4 s. ¿Qué se escribe?",
                insight: "«{0}». La otra goroutine tuvo antes el núcleo. Pruébalo con dos núcleos.",
            },
            ExampleText {
                title: "Cancelar con context",
                question: "Cada 2 s se encuentra una página. A los 5 s se acaba el contexto. ¿Cuántas páginas se escriben?",
                insight: "{0}. ctx.Done() es un canal que se cierra. El select lo ve en cuanto ocurre, en plena espera de la página \
                          siguiente.",
            },
            ExampleText {
                title: "Contar, con mutex y sin él",
                question: "Dos goroutines suman 1 tres veces cada una, sin mutex. ¿Qué número se escribe en ese caso?",
                insight: "{0}. Las dos leen el mismo número antiguo y escriben el mismo nuevo. Con el mutex cada suma espera a la \
                          otra, y no se pierde ninguna.",
            },
            ExampleText {
                title: "Dos cerrojos en dos órdenes",
                question: "Una toma la esponja y luego el paño; la otra, el paño y luego la esponja. ¿Cómo acaba?",
                insight: "{0}. Cada una tiene lo que espera la otra. Si ambas tomaran los cerrojos en el mismo orden, una esperaría \
                          y después seguiría.",
            },
            ExampleText {
                title: "Un ticker",
                question: "Un ticker da un tic cada segundo, pero cada tic cuesta 2,5 s de trabajo, hasta pasados 9 s. ¿Cuántos tics se \
                           toman?",
                insight: "{0}. En el canal del ticker cabe un tic. Lo que llega cuando está lleno se pierde: quien va lento se salta \
                          tics.",
            },
            ExampleText {
                title: "Una fuga de goroutines",
                question: "Las respuestas que tardan demasiado ya no se esperan. ¿Cuántas goroutines siguen ahí al final, además de \
                           main?",
                insight: "{0}. Quieren enviar, pero nadie recibirá nunca. Con sitio para un valor en el canal podrían enviar y \
                          terminar.",
            },
        ],
        link_too_long: "El enlace tiene {0} caracteres, demasiados para leerlo. Guarda el programa como archivo.",
        link_damaged: "No se puede leer el programa del enlace: una parte se perdió o cambió por el camino.",
        link_too_large: "El programa del enlace es demasiado grande.",
        link_value: "El valor de «{0}» en el enlace no es válido: {1}. Se usa el habitual.",
        link_unknown: "«{0}» en el enlace no significa nada aquí.",
        link_twice: "«{0}» está dos veces en el enlace. Se usa el primer valor.",
        page: GoPageText::SPANISH,
    };
}
