//! The lesson in Spanish.

use crate::text::lesson::{ChallengeText, LessonText, QuestionText, StepText};

const fn choose(
    ask: &'static str,
    choices: &'static [&'static str],
    right: &'static str,
    likely: &'static [&'static str],
    other: &'static str,
) -> QuestionText {
    QuestionText { ask, choices, right, likely, other }
}

const fn number(
    ask: &'static str,
    right: &'static str,
    likely: &'static [&'static str],
    other: &'static str,
) -> QuestionText {
    choose(ask, &[], right, likely, other)
}

const fn challenge(task: &'static str, hint: &'static str, met: &'static str) -> ChallengeText {
    ChallengeText { task, hint, met }
}

impl LessonText {
    /// Spanish.
    pub const SPANISH: Self = Self {
        steps: [
            StepText {
                title: "Un plato, muchas manos",
                claim: "No se puede lavar y secar el mismo plato a la vez. La ejecución en paralelo no acelera una tarea \
                        individual.",
                hook: "Aquí hay un plato sucio. Se lava durante 3 segundos y luego se seca durante 2. Cada par de manos es \
                       un *núcleo*: la parte del procesador que hace el trabajo, una cosa a la vez. Tienes ocho.",
                worlds: &[],
                questions: &[number(
                    "¿Cuánto se tarda en terminar el plato, con ocho pares de manos?",
                    "Exacto. Primero la esponja, luego el paño; en eso no puede ayudar nadie.",
                    &[
                        "Así repartes un plato entre todas las manos. Pero un plato tiene una sola esponja encima, y no ve \
                         el paño hasta estar limpio.",
                        "Así el lavado y el secado se solapan. Un plato no puede secarse antes de lavarse: los pasos \
                         tienen un orden.",
                        "Así sumas el trabajo de ocho personas. Solo una de ellas tiene algo que hacer.",
                    ],
                    "El plato se lava y luego se seca. Los dos tiempos se suman, haya quien haya al lado.",
                )],
                explained: "Tarda {0,} s. Con un par de manos también tarda {1,} s. Los otros {2} pares están libres de \
                            principio a fin.",
                takeaway: "Con más núcleos, un trabajo indivisible no dura menos.",
                challenges: &[challenge(
                    "Reduce los núcleos. Encuentra el menor número con el que el plato se termina igual de pronto.",
                    "Baja más. ¿Quién notaría la falta del segundo par de manos?",
                    "Con uno basta. A partir de ahí nada cambia para este plato.",
                )],
                ends: "Un trabajo que se puede dividir sí va más rápido con más núcleos, hasta donde se deje dividir: es la \
                       ley de Amdahl. Nuestro plato no se deja.",
            },
            StepText {
                title: "Dos pares de manos",
                claim: "Ejecución en paralelo es que dos cosas se ejecuten exactamente al mismo tiempo. Requiere dos \
                        núcleos y da productividad.",
                hook: "Ahora hay seis platos, cada uno con 3 segundos de lavado y 2 de secado. Un par de manos necesita \
                       {1,} s para todos. Dos pares trabajan en el mismo instante: eso es *paralelismo*.",
                worlds: &[],
                questions: &[
                    number(
                        "¿Cuánto tardan dos pares de manos en hacer los seis?",
                        "Correcto: tres platos cada par, uno tras otro.",
                        &[
                            "Ese es el tiempo de un solo par. El segundo se lleva uno de cada dos platos.",
                            "Eso sería con los seis a la vez. Dos pares de manos sostienen dos platos.",
                            "Eso es la mitad de un plato. Hay que terminar los seis.",
                        ],
                        "Cada par de manos hace tres platos, uno tras otro.",
                    ),
                    number(
                        "¿Y cuánto dura el lavado y secado de un plato, una vez que alguien lo empieza?",
                        "Correcto. Nadie trabaja más rápido que antes.",
                        &[
                            "Dos pares de manos no comparten un plato. Cada plato sigue recibiendo todos sus segundos.",
                            "Eso tarda un plato en promedio, con su espera en el montón. El trabajo en él dura menos.",
                        ],
                        "El trabajo en un plato es el mismo que antes: lavar y secar.",
                    ),
                ],
                explained: "Todos se terminan en {0,} s y no en {1,} s: {6} platos por minuto en lugar de {5}. Esa cifra es \
                            la *productividad* (en inglés, throughput). El trabajo en un plato, su *tiempo de servicio*, \
                            sigue siendo de {2,} s. Aun así, un plato se termina antes: desde que llega pasan {4,} s en \
                            promedio, no {3,} s. Ese *tiempo de respuesta* incluye la espera en el montón, que es más \
                            corta.",
                takeaway: "El paralelismo da más platos por minuto; el trabajo en cada uno dura lo mismo que antes.",
                challenges: &[challenge(
                    "Termina los seis en menos de 12 s.",
                    "Seis platos con dos pares de manos son tres rondas. ¿Con cuántos pares son dos rondas?",
                    "Dos rondas de 5 s. Fíjate: con un cuarto par no bastaría una sola ronda.",
                )],
                ends: "En Go, GOMAXPROCS dice cuántas goroutines pueden ejecutarse a la vez. Por defecto es el número de \
                       procesadores lógicos; desde Go 1.25 también cuenta el límite del contenedor.",
            },
            StepText {
                title: "No está escrito para eso",
                claim: "Los sistemas multinúcleo solo se aprovechan si el programa está diseñado para ejecutarse en \
                        paralelo.",
                hook: "Los mismos seis platos, y cuatro pares de manos. Pero el *programa*, el texto que dice qué hacer, es \
                       un solo bucle: toma un plato, lávalo, sécalo, toma el siguiente.",
                worlds: &[],
                questions: &[number(
                    "¿Cuánto tardan cuatro pares de manos con él?",
                    "Sí. El bucle nunca ofrece un segundo plato a nadie.",
                    &[
                        "Así el trabajo se reparte por igual. Pero nada en el bucle dice que dos platos puedan hacerse a \
                         la vez.",
                        "Ni siquiera un segundo par de manos recibe un plato. El bucle empieza el siguiente solo cuando \
                         acaba el anterior.",
                    ],
                    "El bucle hace un plato tras otro, haya quien haya al lado.",
                )],
                explained: "Tarda {0,} s; con un núcleo también tarda {1,} s. {2} pares de manos no tocan ni un plato. En \
                            Go el cambio es una palabra: “handle(d)” pasa a ser “go handle(d)”. Entonces cada plato es una \
                            *tarea* propia, algo que puede avanzar por su cuenta.",
                takeaway: "Los núcleos solo ayudan a un programa que dice qué puede hacerse al mismo tiempo.",
                challenges: &[challenge(
                    "Cambia el programa para que valga la pena tener cuatro núcleos: todo terminado en 10 s como máximo.",
                    "Elige el programa que hace de cada plato una tarea.",
                    "Una palabra en el programa, y cuatro pares de manos tienen trabajo.",
                )],
                ends: "Una tarea de Go se llama *goroutine*. Cuesta unos pocos kilobytes, así que lo normal es una por \
                       plato.",
            },
            StepText {
                title: "Permiso, no obligación",
                claim: "El código concurrente le dice a la máquina que puede ejecutar instrucciones en paralelo, si es \
                        capaz de hacerlo.",
                hook: "Ahora cada plato es una tarea propia. El programa dice: estas pueden solaparse. Un programa escrito \
                       así es *concurrente*. Pero solo hay un par de manos, y nada queda nunca en remojo.",
                worlds: &[],
                questions: &[choose(
                    "¿Terminará antes que el bucle?",
                    &["antes", "al mismo tiempo", "después"],
                    "Correcto. Tener permiso para solaparse no es tener otro par de manos.",
                    &[
                        "La palabra “go” no acelera nada por sí sola. Sigue habiendo un par de manos, y siempre con \
                         trabajo.",
                        "Crear tareas cuesta algo en los programas reales, pero poco. Aquí no cuesta nada.",
                    ],
                    "Hay un par de manos, y siempre con trabajo.",
                )],
                explained: "Ambos tardan {0,} s. Las manos nunca están libres, así que no había nada que ganar; hubo {2} \
                            núcleo en ejecución como máximo. Con dos núcleos, el mismo programa sin cambios tarda {3,} s.",
                takeaway: "El código concurrente es un permiso. Lo que resulte de él lo decide el hardware.",
                challenges: &[challenge(
                    "Deja el programa como está. Haz que termine en 10 s como máximo.",
                    "El permiso ya está. Lo que falta son manos.",
                    "El mismo programa, más manos. Para eso era el permiso.",
                )],
                ends: "Con más núcleos no siempre se va más rápido. Las tareas que comparten datos tienen que ponerse de \
                       acuerdo, y eso cuesta un tiempo que este modelo no incluye.",
            },
            StepText {
                title: "Por turnos",
                claim: "En la ejecución concurrente hay varias tareas en curso a la vez. Una se detiene mientras otra se \
                        ejecuta; el tiempo del procesador se reparte.",
                hook: "Un par de manos, seis platos. Ahora el *planificador*, que les da a las manos su siguiente tarea, es \
                       estricto: tras un segundo, la tarea debe dejar pasar a las demás. Ese segundo es el *quantum*. Un \
                       plato empezado y aún sin terminar está *en curso*.",
                worlds: &[],
                questions: &[
                    number(
                        "¿Cuántos platos están en curso a los 6 s?",
                        "Correcto: cada uno ha tenido ya su primer segundo.",
                        &[
                            "En uno se está trabajando. Los demás también están empezados y esperan su próximo turno.",
                            "Tras un segundo para cada uno, los seis ya han tenido un turno.",
                        ],
                        "Cada segundo, otro plato recibe su primer turno.",
                    ),
                    number(
                        "¿En cuántos se está trabajando a los 6 s?",
                        "Correcto: un par de manos, un plato.",
                        &["Estar en curso no es lo mismo que estar en ejecución. Un par de manos trabaja en un plato."],
                        "Un par de manos trabaja en un solo plato a la vez.",
                    ),
                    number(
                        "Señala el momento en que se termina el primer plato.",
                        "Bien visto. Entre turno y turno, cada plato espera a todos los demás.",
                        &[
                            "Así sería sin turnos. Aquí el plato espera a otros cinco después de cada segundo.",
                            "Ahí se termina el último. El primero acaba un poco antes.",
                        ],
                        "Un plato necesita cinco turnos, y entre ellos otros cinco platos tienen los suyos.",
                    ),
                ],
                explained: "A los 6 s hay {0} platos en curso y {1} en ejecución. Estar en curso juntos es *concurrencia*. \
                            El total sigue siendo {2,} s, pero ningún plato se termina antes de los {6,} s; sin turnos, el \
                            primero acababa a los {7,} s. El tiempo medio por plato sube de {3,} s a {4,} s. Si cada cambio \
                            de plato cuesta medio segundo, el total es {5,} s.",
                takeaway: "Por turnos, todos empiezan pronto. Pero no hay más tiempo.",
                challenges: &[challenge(
                    "Pon el cambio de tarea en 0,5 s. Luego busca un quantum con el que todos los platos estén empezados a \
                     los 16 s y todos terminados a los 40 s.",
                    "Con un quantum más largo hay menos cambios, pero el último plato empieza más tarde. Prueba entre 2 s \
                     y 3 s.",
                    "Es un equilibrio: con un quantum corto todos empiezan pronto; con uno largo se desperdicia menos.",
                )],
                ends: "Nuestro planificador es cooperativo: una tarea sigue hasta que espera o se le acaba el quantum. El de \
                       Go era así hasta la versión 1.14. Desde entonces se interrumpe a la goroutine que lleva unos 10 ms \
                       ejecutándose.",
            },
            StepText {
                title: "Esperar bien",
                claim: "Concurrencia sin paralelismo: aprovecha los tiempos de espera y la latencia queda oculta.",
                hook: "Ahora cada plato debe remojarse: lavado 3 s, remojo 4 s, secado 2 s. El remojo no necesita manos. El \
                       bucle se queda mirando; necesita {1,} s para seis platos. El programa concurrente también tiene un \
                       par de manos.",
                worlds: &[],
                questions: &[number(
                    "¿Cuánto tarda el programa concurrente, con un par de manos?",
                    "Exacto: solo queda el trabajo de las propias manos.",
                    &[
                        "Mientras un plato se remoja, las manos pueden lavar otro. El bucle no puede: espera.",
                        "Un par de manos no puede tardar menos que su propio trabajo: seis veces 3 s y 2 s.",
                    ],
                    "Cuenta solo el trabajo de las manos: seis veces lavar y secar. Mientras tanto, el remojo avanza solo.",
                )],
                explained: "Tarda {0,} s en lugar de {1,} s, y nunca hubo más de {2} núcleo en ejecución. Llegó a haber {5} \
                            platos en curso. El trabajo de las manos dura {4,} s, y el tiempo de remojo, la *latencia*, \
                            queda oculto detrás. Si alguien espera al lado del remojo, vuelven a ser {3,} s.",
                takeaway: "Solapar las esperas acorta el total sin un segundo par de manos.",
                challenges: &[challenge(
                    "Alarga el remojo hasta que las manos se queden un momento sin nada que hacer: libres algún tiempo, \
                     pero 1 s como máximo.",
                    "Mientras se remoja el último plato, las manos secan los otros cinco. ¿Cuánto tardan en eso?",
                    "Es la espera más larga que seis platos casi pueden ocultar.",
                )],
                ends: "En Go, una goroutine que duerme o espera a la red queda suspendida y no necesita núcleo. En una \
                       llamada bloqueante al sistema su hilo queda detenido, y su procesador pasa a otro hilo.",
            },
            StepText {
                title: "Cuatro mundos",
                claim: "La concurrencia y el paralelismo están relacionados, pero no son lo mismo.",
                hook: "Dos programas, dos cocinas. El bucle o el programa concurrente; un par de manos o dos. Lavado 3 s, \
                       remojo 4 s, secado 2 s, seis platos. Los cuatro empiezan en el mismo momento.",
                worlds: &["bucle, 1 núcleo", "bucle, 2 núcleos", "concurrente, 1 núcleo", "concurrente, 2 núcleos"],
                questions: &[number(
                    "Ponlos en orden: ¿cuál termina primero?",
                    "Correcto. Primero cuenta el programa; después, las manos.",
                    &[
                        "Al bucle no le sirve un segundo par de manos. Nunca le ofrece un plato.",
                        "Al bucle no le sirve un segundo par de manos. Nunca le ofrece un plato.",
                    ],
                    "El bucle no gana nada con más manos. El programa concurrente gana con las esperas, y luego con las \
                     manos.",
                )],
                explained: "Bucle: {0,} s, con un núcleo o con dos ({1,} s). Concurrente: {2,} s con un núcleo, {3,} s con \
                            dos. El bucle no es ni concurrente ni paralelo. El tercero es concurrente y no paralelo. El \
                            cuarto es ambas cosas.",
                takeaway: "La concurrencia es cómo está construido el programa; el paralelismo, lo que pasa cuando se \
                           ejecuta.",
                challenges: &[challenge(
                    "Mueve el reloj a un momento en que se solapen platos. Marca lo que entonces es cierto en cada cocina.",
                    "Concurrente: más de un plato en curso. Paralelo: más de un par de manos trabajando ahora.",
                    "Ya sabes distinguirlos, en cualquier momento.",
                )],
                ends: "También hay paralelismo sin concurrencia: una tarjeta gráfica hace una misma operación con muchos \
                       números. Este modelo no lo incluye.",
            },
            StepText {
                title: "Tipos de trabajo",
                claim: "El beneficio depende del tipo de tareas.",
                hook: "Tres cocinas, con seis platos cada una. Una es todo manos: lavado 3 s, secado 2 s. Otra es casi todo \
                       espera: lavado 1 s, remojo 10 s, secado 1 s. La otra tiene un solo fregadero, para lavar un plato \
                       cada 3 s. Todas son concurrentes.",
                worlds: &["un fregadero", "todo manos", "casi todo espera"],
                questions: &[choose(
                    "¿Cuál gana más con cuatro pares de manos en lugar de uno?",
                    &["todo manos", "casi todo espera", "un fregadero"],
                    "Correcto. Donde todo es trabajo de manos, lo que cuenta son las manos.",
                    &[
                        "Ahí las manos apenas tenían trabajo. Un solo par ya ocultaba la espera.",
                        "Cuatro pares de manos, pero un fregadero: hacen cola delante de él.",
                    ],
                    "Pregúntate qué le falta a cada cocina.",
                )],
                explained: "Todo manos: {0,} s con un par, {1,} s con cuatro. Casi todo espera: {2,} s con el bucle, {3,} s \
                            concurrente con un núcleo, {4,} s con cuatro. Un fregadero: {5,} s con un par, {6,} s con \
                            cuatro y {7,} s con ocho. Lo que frena una ejecución es su *cuello de botella*.",
                takeaway: "Más núcleos solo ayudan donde lo que falta son núcleos.",
                challenges: &[challenge(
                    "Haz que la cocina del fregadero termine en 12 s. Puedes añadir núcleos y fregaderos.",
                    "Mira cuál es el límite, debajo de las líneas de tiempo. Cámbialo y vuelve a mirar.",
                    "Primero el límite era el fregadero; luego, otra cosa. Siempre se desplaza.",
                )],
                ends: "En Go, un fregadero es un semáforo, o un mutex si solo hay uno. Retener un mutex mucho tiempo es la \
                       forma habitual de volver inútiles muchos núcleos.",
            },
            StepText {
                title: "¿Quién decide?",
                claim: "En qué núcleo, y si en paralelo o solo de forma concurrente, lo deciden el sistema operativo, el \
                        hardware y el planificador del runtime de Go. Quien programa dice qué puede ejecutarse en paralelo.",
                hook: "Dos pares de manos. Cada plato tarda algo más o algo menos, y el planificador hace un sorteo: \
                       cualquier tarea lista puede ser la siguiente. El programa solo dice qué puede solaparse y qué va \
                       antes de qué.",
                worlds: &[],
                questions: &[
                    choose(
                        "¿Qué núcleo secará el plato 3?",
                        &["núcleo 1", "núcleo 2"],
                        "Tuviste suerte, y quien cuente con eso también la necesitará.",
                        &[],
                        "Podría haber sido así. Esta vez fue el otro.",
                    ),
                    choose(
                        "Ejecútalo de nuevo con otro sorteo: ¿será todo como antes?",
                        &["sí", "no"],
                        "Correcto. Solo queda igual lo que el programa ordena.",
                        &["El programa no dice quién seca qué. Nadie prometió que siguiera igual."],
                        "Nadie prometió que siguiera igual.",
                    ),
                ],
                explained: "Esta vez el núcleo {0} secó el plato 3 y todo se terminó a los {1,} s. Con otros sorteos son \
                            {2,} s o {3,} s, y otras manos. Pero en toda ejecución cada plato se lava, se remoja y luego se \
                            seca. Ese orden es del programa; todo lo demás, del planificador.",
                takeaway: "Tú escribes qué puede solaparse. El planificador decide qué se solapa.",
                challenges: &[challenge(
                    "Busca una semilla o un planificador con los que otro núcleo seque el plato 3.",
                    "Prueba algunas semillas: 2, 3, 4. Cada una es otro sorteo.",
                    "Un programa, muchas planificaciones. Un programa correcto lo es en todas.",
                )],
                ends: "En Go cada procesador tiene su propia cola, y una de cada 61 veces toma de la común. Si su cola está \
                       vacía, mira en la común, pregunta a la red y luego roba la mitad de la de otro. Un programa \
                       incorrecto suele parecer que funciona.",
            },
            StepText {
                title: "¿Más rapidez o más manos?",
                claim: "La velocidad del hardware mejora cada vez más despacio por límites físicos; de ahí la programación \
                        concurrente.",
                hook: "De vuelta al bucle: seis platos, lavado 3 s, secado 2 s, {0,} s de principio a fin. Puedes comprar una \
                       sola cosa. Manos que trabajan el doble de rápido, o un segundo par de manos.",
                worlds: &[],
                questions: &[choose(
                    "¿Qué ayuda más al bucle?",
                    &["manos más rápidas", "ambas cosas por igual", "un segundo par"],
                    "Correcto. Unas manos más rápidas ayudan a cualquier programa.",
                    &[
                        "Por igual en el programa concurrente, sí. El bucle no puede usar un segundo par.",
                        "El bucle nunca le ofrece un plato al segundo par.",
                    ],
                    "El bucle nunca le ofrece un plato al segundo par.",
                )],
                explained: "Manos más rápidas: {1,} s. Un segundo par: {2,} s con el bucle, sin ganar nada. El programa \
                            concurrente gana por igual: {3,} s y {4,} s. Pero manos más rápidas ya casi no se venden, como \
                            muestra la tabla. Lo que se vende son más manos.",
                takeaway: "La rapidez ayuda a todo programa; más manos, solo al que se escribió para ellas; y lo que se vende \
                           son más manos.",
                challenges: &[challenge(
                    "Haz que el bucle termine en 16 s como máximo.",
                    "Los núcleos no le sirven de nada. ¿Qué queda?",
                    "Eso funciona. Ojalá siguiera a la venta.",
                )],
                ends: "El reloj de un procesador no es toda su velocidad. Cada ciclo hace más que antes. Pero también eso \
                       crece despacio en un solo núcleo.",
            },
            StepText {
                title: "Tu propia cocina",
                claim: "",
                hook: "Ahora todo está abierto. Cambia lo que quieras y observa. Tres retos, por si los quieres:",
                worlds: &[],
                questions: &[],
                explained: "",
                takeaway: "",
                challenges: &[
                    challenge(
                        "Doce platos en 30 s como máximo, con los menos núcleos posibles.",
                        "Un plato lleva 5 s de trabajo de manos. ¿Cuánto es eso para doce?",
                        "Con un núcleo menos no se podría.",
                    ),
                    challenge(
                        "Un pipeline de seis platos o más cuya etapa más lenta nunca quede libre una vez que empezó.",
                        "No le des a la etapa más lenta motivos para esperar: bastantes núcleos, y que vaya primero.",
                        "La etapa más lenta marca el ritmo, y nunca descansa.",
                    ),
                    challenge(
                        "Ocho platos, cuatro núcleos, y alguien espera al lado de cada remojo. Prepáralo y luego consigue \
                         lo mismo con dos núcleos.",
                        "Esperar al lado ocupa cuatro núcleos. Deja que las manos hagan otra cosa.",
                        "La mitad de las manos, y no más tiempo.",
                    ),
                ],
                ends: "",
            },
        ],
        nav: "Pasos de la lección",
        nav_step: "{0}. {1}",
        nav_done: "hecho",
        predict: "Primero, tu predicción",
        commit: "Esta es mi predicción",
        skip: "Solo muéstramelo",
        skipped: "Esto es lo que pasa.",
        again: "Predecir otra vez",
        not_seconds: "“{0}” no es un número de segundos, como 12 o 7,5.",
        not_count: "“{0}” no es un número entero.",
        not_answered: "Primero di qué esperas.",
        teacher: "Una pregunta para ti",
        teacher_asks: "¿Qué pasará aquí y cuándo estará todo terminado?",
        your_answer: "Tu respuesta",
        answer_given: "Dijiste: {0}",
        locked: "Ya fijado",
        whole_page: "Abrir en Lavar y secar",
        not_chosen: "Primero elige una de las respuestas.",
        hidden: "Las líneas de tiempo y las cifras se abren con tu predicción.",
        you_said: "Dijiste: {0}. En realidad: {1}.",
        right: "Dijiste: {0}. Y así es.",
        takeaway: "Para recordar",
        try_it: "Pruébalo",
        met: "Hecho.",
        hint: "Una pista:",
        ends: "Hasta dónde llega el modelo",
        with_kitchen: "Con la cocina",
        back: "Atrás",
        next: "Siguiente",
        earlier: "Termina antes",
        seconds: "segundos",
        concurrent: "concurrente",
        parallel: "paralelo",
        check: "Comprobar",
        set_up: "Prepararlo",
        not_yet: "Todavía no.",
        summary: "La lección en una página",
        storage: "Este navegador no guarda nada para esta página: tus predicciones duran hasta que la cierres.",
        later_version: "Una versión posterior de esta lección guardó aquí sus notas. Se dejan como están.",
        soak: "Tiempo de remojo",
        sinks: "Fregaderos",
        on_timeline: "{0,} s",
    };
}
