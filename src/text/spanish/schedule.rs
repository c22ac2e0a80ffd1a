//! Schedules made by hand, and the puzzles, in Spanish.

use crate::text::DrawingText;
use crate::text::schedule::{PuzzleText, ScheduleText};

impl ScheduleText {
    /// Spanish.
    pub const SPANISH: Self = Self {
        lead: "Siempre que un par de manos está libre y hay más de una tarea lista, el reloj se detiene y tú eliges cuál sigue.",
        begin: "Planificar a mano",
        resume: "Seguir desde estas elecciones",
        puzzles_title: "Rompecabezas",
        puzzle: "{0}. {1}",
        solved: "resuelto",
        goal_total: "Meta: todo listo en {0,} s. Por orden de llegada se tardan {1,} s.",
        goal_mean: "Meta: {0,} s por plato de media. Por orden de llegada: {1,} s.",
        ask: "A los {0,} s, ¿qué tarea toma el {1}?",
        offer: "{0}: {1}, {2,} s",
        offer_last: "{0}: solo guardarlo",
        offer_free: "tarea {0}, con las manos vacías",
        takes: "Lo toma el {0}: {1}.",
        taken_back: "Elección deshecha.",
        back: "Deshacer la elección",
        stop: "Dejar de elegir",
        again: "Desde el principio",
        made: "Elecciones hasta ahora: {0}",
        yours_total: "Tu planificación tarda {0,} s.",
        yours_mean: "Con tu planificación, un plato tarda {0,} s de media.",
        fifo_total: "Por orden de llegada se tardan {0,} s.",
        fifo_mean: "Por orden de llegada: {0,} s.",
        best: "Ningún orden es mejor.",
        beaten: "El mejor orden lo hace en {0,} s.",
        behind: "Se conoce un orden con {0,} s, y ninguno puede bajar de {1,} s.",
        unbeaten: "No se conoce un orden mejor, y ninguno puede bajar de {0,} s.",
        searching: "Buscando el mejor orden: {0}\u{a0}%",
        order: "Solo puedes elegir un orden: unas manos libres siempre toman algo que esté listo. Nunca esperan a propósito.",
        rivals: "La misma cocina con otros planificadores",
        best_row: "el mejor orden",
        share: "Compartirla: supera mi planificación",
        to_beat: "La planificación de este enlace tarda {0,} s. ¿Puedes superarla?",
        beat: "Supera la planificación del enlace en {0,} s.",
        as_good: "Es tan buena como la planificación del enlace.",
        not_beat: "La planificación del enlace es {0,} s mejor.",
        not_solved: "Todavía no: se puede en {0,} s.",
        next_puzzle: "Siguiente rompecabezas",
        hand_in: "Entregar esta planificación",
        told_later: "Sabrás lo buena que es cuando la entregues.",
        puzzles: [
            PuzzleText {
                title: "Quédate con tu plato",
                task: "Dos pares de manos, tres platos. Quien toma un plato distinto del que tuvo antes pierde tiempo en ello.",
                insight: "{0,} s en vez de {1,} s, con {2} cambios de tarea en vez de {3}. Quien lavó un plato lo seca sin tener \
                          que situarse otra vez. Por eso a los planificadores les gusta que una tarea siga donde corrió antes: sus \
                          datos siguen en la caché de ese núcleo.",
            },
            PuzzleText {
                title: "La grande",
                task: "Dos pares de manos, cuatro platos y una olla enorme. En la olla solo puede trabajar uno.",
                insight: "Primero lo más largo: {0,} s en vez de {1,} s. Lo largo que llega al final deja sin trabajo a todas las demás manos. \
                          Lo pequeño llena cualquier hueco.",
            },
            PuzzleText {
                title: "Un solo fregadero",
                task: "Dos pares de manos, un fregadero. Aquí secar lleva mucho y no necesita fregadero.",
                insight: "Lava siempre que el fregadero esté libre: {0,} s en vez de {1,} s. El secado puede esperar, porque puede \
                          hacerlo cualquiera de los dos. El tiempo en que no se usa el único fregadero se pierde para toda la ejecución: \
                          nunca hagas esperar al cuello de botella.",
            },
            PuzzleText {
                title: "Un barreño para uno",
                task: "Un par de manos, cuatro platos. En el barreño solo cabe uno a la vez.",
                insight: "Lo remojado sale enseguida: {0,} s en vez de {1,} s. Mientras sigue allí, ningún otro plato puede \
                          remojarse. A un cuello de botella hay que alimentarlo, y también vaciarlo.",
            },
            PuzzleText {
                title: "El remojo más largo",
                task: "Un par de manos. Cuanto más grande es un plato, más tiempo se remoja.",
                insight: "Empieza por lo que más espera: {0,} s en vez de {1,} s. Su espera se oculta tras el resto del trabajo. Con \
                          ordenadores: envía primero la petición más lenta.",
            },
            PuzzleText {
                title: "Tres invitados",
                task: "Un par de manos y tres invitados que esperan cada uno su plato. Que esperen lo menos posible, de media.",
                insight: "Primero lo más corto: {0,} s por plato en vez de {1,} s. Todo está listo a los {2,} s en cualquier orden. \
                          Pero quien va detrás de un trabajo corto espera poco.",
            },
            PuzzleText {
                title: "Empezado no es terminado",
                task: "Un par de manos. Un plato cuenta desde el principio hasta que está seco. Haz que ese tiempo sea corto, de media.",
                insight: "{0,} s por plato en vez de {1,} s: seca lo remojado antes de lavar otro. Así hay como máximo {2} platos en \
                          curso, y no {3}. Termina cosas antes de empezar otras, y cada una estará lista antes.",
            },
            PuzzleText {
                title: "Dos en fila",
                task: "Un sitio para lavar, un sitio para secar, un par de manos para cada uno. Cada plato tarda lo suyo en ambos.",
                insight: "{0,} s en vez de {1,} s. Es la regla de Johnson, de 1954. Los platos que se lavan más deprisa de lo que se \
                          secan van primero, y delante de todos el más rápido de lavar. Los demás van al final, y el último de \
                          todos el más rápido de secar. Así el segundo sitio tiene trabajo pronto, y al final le queda poco.",
            },
            PuzzleText {
                title: "Uno más, y más tarde",
                task: "Tres pares de manos y un barreño para uno. Por orden de llegada se tardan {1,} s. ¡Con solo dos pares eran {2,} s!",
                insight: "{0,} s. Más manos cambiaron el orden en que los platos llegaban al barreño, y para mal: {1,} s en vez de \
                          {2,} s. Ronald Graham describió estas anomalías en 1966. Más manos ayudan si el orden es el adecuado.",
            },
            PuzzleText {
                title: "¿Por turnos o no?",
                task: "Un par de manos. Después de cada turno puede seguir otro plato, pero cada cambio cuesta tiempo. Haz que un plato \
                       tarde poco, de media.",
                insight: "{0,} s por plato en vez de {1,} s, con {2} cambios de tarea en vez de {3}. Tú sabes cuánto tarda cada \
                          plato: termina el más corto, luego el siguiente, y sin turnos. Los turnos son para los planificadores \
                          que no lo saben. Con ellos nadie espera para siempre detrás de algo grande.",
            },
        ],
        drawing: DrawingText::SPANISH,
    };
}
