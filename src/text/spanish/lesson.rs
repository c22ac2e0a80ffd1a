//! The lesson in Spanish.

use crate::text::glossary::{MeaningText, glossary};
use crate::text::lesson::{ChallengeText, KitchenText, LessonText, OpeningText, PictureText, QuestionText, StepText};
use crate::text::marks::TERMS;

const ONE_DISH: StepText = StepText {
    title: "Un plato, muchas manos",
    hook: "Un plato sucio: 3 segundos para lavarlo y luego 2 para secarlo. Cada par de manos es un *núcleo|core*, la parte del \
           ordenador que hace el trabajo, una cosa a la vez. Tienes ocho.",
    worlds: &["ocho pares", "un par"],
    questions: &[QuestionText::number(
        "¿Cuándo está listo el plato, con ocho pares de manos?",
        "Primero se lava y luego se seca. Ahí nadie puede ayudar.",
        &[
            "Así se repartiría un plato entre todas las manos. Pero solo cabe una esponja a la vez, y no hay paño antes de que \
             esté limpio.",
            "Así se lavaría y secaría a la vez. Pero no se puede secar antes de lavar: los pasos tienen un orden.",
            "Así se suma el tiempo de los ocho pares. Solo uno de ellos tiene trabajo.",
        ],
        "El plato se lava y después se seca. Los dos tiempos se suman, por muchas manos que miren.",
    )],
    explained: "Tardó {0,} s. Un solo par de manos también tarda {1,} s. Los otros {2} pares no tuvieron nada que hacer de principio \
                a fin.",
    takeaway: "Más núcleos no acortan un trabajo que no se puede dividir.",
    challenges: &[ChallengeText::of(
        "Baja el número de núcleos. ¿Cuál es el menor con el que se tarda lo mismo?",
        [
            "Mira la cocina: ¿cuántos pares de manos llegan a tocar el plato?",
            "Prueba con menos. ¿Alguien echaría de menos el segundo par de manos?",
        ],
        "Basta con uno. Más de uno no cambia nada para este plato.",
    )],
    real: &[
        "Algunos trabajos sí se pueden dividir, como sumar un millón de números. Con más núcleos van más rápido, hasta donde se dejen dividir. Es la *ley de Amdahl|Amdahl’s law*. Nuestro plato no se deja.",
    ],
};

const TWO_PAIRS: StepText = StepText {
    title: "Dos pares de manos",
    hook: "Ahora seis platos, cada uno con 3 s de lavado y 2 s de secado. Un par de manos necesita {1,} s para todos. Dos pares \
           pueden trabajar exactamente al mismo tiempo: eso es *paralelismo|parallelism*.",
    worlds: &["dos pares", "un par"],
    questions: &[
        QuestionText::number(
            "¿Cuándo están listos los seis, con dos pares de manos?",
            "Cada par hace tres platos, uno tras otro.",
            &[
                "Ese es el tiempo de un solo par. El segundo se queda con la mitad de los platos.",
                "Ese sería el tiempo si los seis se hicieran a la vez. Dos pares de manos solo sostienen dos platos.",
                "Eso es medio plato. Hay que terminar los seis.",
            ],
            "Cada par de manos hace tres platos, uno tras otro.",
        ),
        QuestionText::number(
            "¿Y cuántos segundos de trabajo da uno de esos platos, lavado y secado?",
            "Nadie trabaja más rápido que antes.",
            &[
                "Dos pares de manos no comparten un plato. Sigue necesitando todos sus segundos.",
                "Eso es lo que tarda un plato contando su espera en el montón. El trabajo es más corto.",
                "Eso es lo que tardaba un plato con un solo par, contando su espera en el montón.",
            ],
            "El trabajo de un plato es el de siempre: lavar y secar.",
        ),
    ],
    explained: "Todos quedaron listos a los {0,} s y no a los {1,} s. Son {6} platos por minuto y no {5}: el doble de \
                *rendimiento|throughput*. Un plato por sí solo sigue tardando {2,} s: es su *tiempo de servicio|service time*. Su \
                *tiempo de respuesta|response time* incluye la espera en el montón, y esa espera se acortó. Por eso el tiempo de respuesta \
                bajó de {3,} s a {4,} s de media.",
    takeaway: "El paralelismo necesita al menos dos núcleos y da más platos por minuto; cada plato da el mismo trabajo que antes.",
    challenges: &[ChallengeText::of(
        "Termina los seis en menos de 12 s, con tan pocos pares de manos como puedas.",
        [
            "Mira los carriles de los núcleos: los platos salen en rondas de 5 s. ¿Cuántas rondas caben en 12 s?",
            "Dos pares de manos necesitan tres rondas para seis platos. ¿Cuántos pares necesitan solo dos?",
        ],
        "Tres pares, dos rondas. Un cuarto par seguiría necesitando dos.",
    )],
    real: &[
        "Go tiene un ajuste para esto, *GOMAXPROCS|GOMAXPROCS*: cuántos núcleos puede usar al mismo tiempo. Por defecto son todos los del sistema. Desde Go 1.25 respeta también el límite de un contenedor. Diez trabajos iguales en cuatro núcleos necesitan tres rondas, y en la última quedan dos núcleos libres. Si el mismo trabajo se corta en piezas más pequeñas, al final se pierde menos tiempo.",
    ],
};

const NOT_WRITTEN_FOR_IT: StepText = StepText {
    title: "No está escrito para eso",
    hook: "Los mismos seis platos y cuatro pares de manos. Pero el *programa|program*, el texto que dice qué hacer, es un solo \
           bucle. Toma un plato, lávalo, sécalo, toma el siguiente.",
    worlds: &["bucle, cuatro pares", "bucle, un par"],
    questions: &[QuestionText::number(
        "¿Cuándo están listos los seis, con cuatro pares de manos?",
        "El bucle nunca le ofrece a nadie un segundo plato.",
        &[
            "Así se repartiría el trabajo por igual. Pero nada en el bucle dice que se puedan hacer dos platos a la vez.",
            "Sería cierto si cada plato pudiera ir por su cuenta. En el bucle cada uno espera al anterior.",
            "Ni siquiera un par más recibe un plato. El bucle solo empieza un plato cuando termina el anterior.",
        ],
        "El bucle hace un plato tras otro, por muchas manos que haya.",
    )],
    explained: "Tardó {0,} s. Con un solo par también tarda {1,} s. Los otros {2} pares no tocaron ni un plato, porque el bucle aún no había llegado a los demás platos. En Go el cambio es una palabra: «handle(d)» pasa a «go handle(d)». Entonces cada \
                plato es una *tarea|task*, un trabajo que puede ir por su cuenta.",
    takeaway: "Los núcleos solo ayudan a un programa que dice qué se puede hacer al mismo tiempo.",
    challenges: &[ChallengeText::of(
        "Cambia el programa para que valgan la pena cuatro núcleos: todo listo en 10 s como mucho.",
        [
            "Mira el programa en Go: ¿qué línea hace un plato tras otro?",
            "¿Cuál de los programas da a cada plato una tarea propia?",
        ],
        "Una palabra en el programa, y cuatro pares de manos tienen trabajo.",
    )],
    real: &[
        "Go llama *goroutine|goroutine* a una tarea así. Cuesta unos pocos kilobytes, y es normal tener una por petición o por archivo. De diez mil en cuatro núcleos se ejecutan cuatro como mucho. Las demás están listas y solo les falta un núcleo, o esperan algo y no necesitan ninguno. Un programa que no usa ninguna corre en un solo núcleo, compres los que compres.",
    ],
};

const MAY_RUN: StepText = StepText {
    title: "Permitido, no obligatorio",
    hook: "Ahora cada plato es una tarea aparte. El programa dice: estas tareas pueden solaparse, así que una puede empezar antes de que otra termine. Un programa escrito así es \
           *concurrente|concurrent*. Pero solo hay un par de manos, y cada segundo del trabajo las necesita.",
    worlds: &["concurrente", "bucle"],
    questions: &[QuestionText::choose(
        "¿Estará listo antes que el bucle?",
        &["antes", "no hay diferencia", "después"],
        "El permiso para solaparse no es un segundo par de manos.",
        &[
            "La palabra «go» no acelera nada por sí sola. Sigue habiendo un solo par de manos, siempre con trabajo.",
            "En los programas reales crear tareas cuesta un poco. Aquí no cuesta nada.",
        ],
        "Hay un par de manos, y siempre tiene trabajo.",
    )],
    explained: "Los dos tardaron {0,} s. Las manos nunca estuvieron libres, así que no había nada que ganar. La diferencia está en los carriles de los platos: elige una cocina y luego la otra. En el programa concurrente todos están listos desde el principio y esperan unas manos. El bucle solo ha llegado a uno. Aun así ningún plato se solapó con otro: un permiso no obliga a usarlo. Con dos núcleos, el mismo programa, sin cambiar nada, tarda {1,} s.",
    takeaway: "El código concurrente es un permiso para correr en paralelo; para usarlo hace falta más de un núcleo.",
    challenges: &[ChallengeText::of(
        "Deja el programa como está. Haz que termine en 10 s como mucho.",
        ["Mira los carriles de los platos: ¿qué están esperando?", "El permiso ya existe. Lo que faltan son manos."],
        "El mismo programa, más manos. Para eso era el permiso.",
    )],
    real: &[
        "Más núcleos no siempre son más rápidos. Las tareas que comparten datos tienen que esperarse unas a otras de vez en cuando. Eso cuesta tiempo, y esta imagen no lo muestra.",
    ],
};

const TAKING_TURNS: StepText = StepText {
    title: "Por turnos",
    hook: "Un par de manos, una olla grande y cinco platos pequeños, de 5 s de trabajo cada uno. La olla va primero, con diez veces más. El \
           *planificador|scheduler* decide qué tarea recibe las manos. Aquí tiene una regla: tras un segundo, la tarea debe dejar \
           paso a las demás. Ese segundo es el *turno|slice*. Un plato empezado y sin terminar está *en curso|in progress*.",
    worlds: &["por turnos", "sin alternar"],
    questions: &[
        QuestionText::number(
            "¿Cuándo está listo el plato 2, el primero de los pequeños?",
            "Le toca cinco veces, un segundo cada una. Entre una y otra les toca a los otros cinco.",
            &[
                "Eso es sin alternar, cuando el plato pequeño espera a la olla entera.",
                "Entonces estaría lista la olla sin alternar. Ahora nadie la espera entera.",
                "Ese es el trabajo de un plato pequeño solo. Entre una vez y otra espera a los otros cinco.",
                "Entonces está listo el último plato pequeño. El primero termina un poco antes.",
                "Entonces está listo todo. Los platos pequeños terminan mucho antes que la olla.",
            ],
            "A un plato pequeño le toca cinco veces, un segundo cada una. Entre una y otra les toca a los otros cinco.",
        ),
        QuestionText::number(
            "¿Cuántos platos están en curso a los 8,5 s?",
            "A los seis ya les ha tocado una vez.",
            &["En uno se trabaja. Los demás también están empezados y esperan a que les vuelva a tocar."],
            "Cada segundo le toca por primera vez a otro plato. Para entonces les ha tocado a los seis.",
        ),
    ],
    explained: "A los 8,5 s hay {0} platos en curso y se trabaja en {1}. Varios platos en curso a la vez: eso es *concurrencia|concurrency* en una ejecución. Sin alternar, el primer plato pequeño está listo a los {2,} s; por turnos, a los {3,} s. Lo paga la olla, que termina a los {10,} s y no a los {9,} s. El tiempo de respuesta medio baja de {4,} s a {5,} s. Pero el total es {7,} s por turnos y {6,} s sin \
                ellos: los turnos reparten el tiempo, no lo crean. Incluso pueden costar. Si cada cambio de tarea cuesta 0,2 s, \
                el total es {8,} s.",
    takeaway: "Ir por turnos reparte el tiempo de un núcleo entre las tareas; no da más tiempo.",
    challenges: &[ChallengeText::of(
        "Haz que cada cambio cueste 0,2 s. Busca un turno que aún compense: tiempo de respuesta medio de menos de 40 s y todo listo en 78 s como mucho.",
        [
            "Mira la tabla de números bajo los carriles: ¿cuánto tiempo se va en los cambios de tarea?",
            "Un turno más largo supone menos cambios. ¿Cuánto debe durar para que un plato pequeño termine en uno solo?",
        ],
        "Lo mejor es un turno en el que un plato pequeño termina. Los más cortos suponen más cambios; con los más largos la olla hace esperar a los platos pequeños.",
    )],
    real: &[
        "Un planificador *cooperativo|cooperative* deja el núcleo a la tarea hasta que esta espera o acaba. Hasta la versión 1.14 el de Go era casi así: un bucle sin llamadas a funciones no soltaba su núcleo. Desde entonces interrumpe a una goroutine que lleva corriendo unos 10 ms, como el nuestro cuando se agota el turno. En un ordenador un cambio de tarea tarda cerca de una millonésima de segundo, así que esos turnos casi no cuestan. Un turno también puede acabar entre leer un número y volver a escribirlo. Por eso las tareas que comparten datos pueden estorbarse incluso en un solo núcleo.",
    ],
};

const WAITING_WELL: StepText = StepText {
    title: "Esperar bien",
    hook: "Nuevo: cada plato tiene que estar en *remojo|soak*. Se lava 3 s, se remoja 4 s y se seca 2 s. El remojo no necesita \
           manos. El bucle no toma otro plato mientras tanto, y necesita {1,} s para seis. El programa concurrente también tiene un solo \
           par de manos.",
    worlds: &["concurrente", "bucle"],
    questions: &[QuestionText::number(
        "¿Cuándo termina el programa concurrente, con un par de manos?",
        "Solo queda el trabajo de las manos.",
        &[
            "Mientras un plato se remoja, las manos pueden lavar otro. El bucle no puede, porque espera.",
            "Un par de manos no puede hacer menos que su propio trabajo, y lavar y secar seis platos son {4,} s.",
        ],
        "Cuenta solo el trabajo de las manos, seis veces lavar y secar. El remojo va por su cuenta.",
    )],
    explained: "Tardó {0,} s y no {1,} s, y nunca trabajó más de {2} núcleo. Hubo hasta {5} platos en curso. Cada remojo duró lo mismo, pero las manos no lo esperaron: lavaron el plato siguiente. El tiempo de una espera así se llama *latencia|latency*. Aquí queda oculto tras {4,} s de trabajo. Un plato ya remojado se pone en la cola detrás de los que ya podían seguir; por eso se lavan los seis antes de secar ninguno. En un solo núcleo, pues, el trabajo se suma y las esperas se solapan. Si alguien se queda junto al barreño, vuelve a tardar {3,} s.",
    takeaway: "Solapar las esperas ahorra tiempo en un solo núcleo, sin ningún paralelismo.",
    challenges: &[ChallengeText::of(
        "Alarga el remojo hasta que a las manos les falte trabajo. Pero que no estén libres más de 1 s en toda la ejecución.",
        [
            "Mira el carril del núcleo, hacia el final: con un remojo más largo se abre ahí un hueco, antes de secar el último plato.",
            "Mientras se remoja el último plato, las manos secan los otros cinco. ¿Cuánto tardan?",
        ],
        "El remojo dura ahora un poco más que el trabajo de al lado. Uno más largo ya no se podría ocultar: mientras todos los platos se remojan, las manos no tienen nada que hacer.",
    )],
    real: &[
        "En Go, una goroutine que duerme o espera a la red queda aparcada y no necesita núcleo. Las goroutines corren en hilos, que es lo que el sistema operativo pone en los núcleos. Si una llamada se bloquea, su hilo también espera, y Go da el núcleo a otro hilo. Pero un código que no para de preguntar «¿ya está?» retiene su núcleo, como quien se queda junto al barreño. Go se lo quita tras 10 ms, así que las demás avanzan, pero cada turno que se va en preguntar se pierde.",
    ],
};

const FOUR_WORLDS: StepText = StepText {
    title: "Cuatro mundos",
    hook: "Dos programas, dos cocinas: el bucle o el programa concurrente, un par de manos o dos. Seis platos: lavado 3 s, \
           remojo 4 s, secado 2 s. Los cuatro empiezan juntos.",
    worlds: &["bucle, 1 núcleo", "bucle, 2 núcleos", "concurrente, 1 núcleo", "concurrente, 2 núcleos"],
    questions: &[QuestionText::number(
        "Ordénalos: ¿cuál termina primero? Puede que algunos terminen juntos.",
        "Primero importa el programa, después las manos.",
        &[
            "El orden es bueno. Pero dos terminan juntos: un segundo par de manos no cambia nada para el bucle.",
            "Un segundo par no le sirve al bucle, que nunca le ofrece un plato. El programa concurrente le gana con un solo par.",
            "El programa concurrente sí usa un segundo par de manos. Siempre hay otro plato para él.",
        ],
        "El bucle no gana nada con más manos. El programa concurrente gana al solapar, y vuelve a ganar con más manos.",
    )],
    explained: "El bucle tarda {0,} s con un núcleo y {1,} s con dos: terminan juntos. El programa concurrente tarda {2,} s con \
                un núcleo y {3,} s con dos. En el bucle nada se solapa. El programa concurrente solapa platos en un núcleo, y en \
                dos además trabaja en dos a la vez. Así, una ejecución puede ser concurrente sin ser paralela.",
    takeaway: "La concurrencia es solaparse, y eso lo permite el programa; el paralelismo es trabajar al mismo tiempo, y para eso hacen falta núcleos.",
    challenges: &[ChallengeText::of(
        "Detén el reloj mientras haya platos en curso en las cuatro cocinas. Marca lo que es cierto en ese momento.",
        [
            "Mira la línea bajo cada cocina. Cuenta los platos en curso, y aquellos en los que se trabaja.",
            "Se solapan: dos o más platos en curso. Al mismo tiempo: se trabaja en dos o más.",
        ],
        "Así se distinguen. Cuenta lo que está empezado, y cuenta aquello en lo que se trabaja.",
    )],
    real: &[
        "Contar los núcleos no dice si un programa es concurrente. Leerlo, sí: ¿pueden solaparse sus tareas? De una ejecución se pueden preguntar dos cosas. ¿Hay varias tareas empezadas y sin terminar? Entonces es concurrente. ¿Se trabaja en más de una en el mismo momento? Entonces es paralela. También hay paralelismo sin varias tareas: una tarjeta gráfica tiene miles de núcleos pequeños y hace una operación con miles de números a la vez.",
    ],
};

const KINDS_OF_WORK: StepText = StepText {
    title: "Clases de trabajo",
    hook: "Tres cocinas con seis platos cada una, todas con el programa concurrente. «Un fregadero»: lavado 3 s, remojo 4 s, secado 2 s, y en el fregadero cabe un plato. «Todo manos»: lavado 3 s, secado 2 s. «Casi todo espera»: lavado 1 s, remojo 10 s, secado 1 s.",
    worlds: &[
        "un fregadero, cuatro pares",
        "un fregadero, un par",
        "todo manos, cuatro pares",
        "todo manos, un par",
        "casi todo espera, cuatro pares",
        "casi todo espera, un par",
    ],
    questions: &[QuestionText::choose(
        "¿Cuál gana más con cuatro pares de manos en vez de uno?",
        &["todo manos", "casi todo espera", "un fregadero"],
        "Aquí cada segundo es trabajo de manos. Por eso más manos es lo que más ayuda.",
        &[
            "Allí un solo par aprovecha tan bien la espera que queda poco que ganar.",
            "Cuatro pares de manos, pero un solo fregadero: hacen cola delante de él.",
        ],
        "Pregúntate qué falta en cada cocina: ¿manos u otra cosa?",
    )],
    explained: "Todo manos: {0,} s con un par, {1,} s con cuatro. Casi todo espera: {3,} s y {4,} s; el bucle tardaría {2,} s. Un \
                fregadero: {5,} s y {6,} s, y con ocho pares también {7,} s. Lo que frena una ejecución es su *cuello de \
                botella|bottleneck*: las manos, la espera, el fregadero.",
    takeaway: "Más núcleos solo ayudan donde los núcleos son el cuello de botella.",
    challenges: &[ChallengeText::of(
        "Haz que la cocina del fregadero termine en 12 s como mucho. Puedes añadir núcleos y fregaderos.",
        [
            "Mira la primera cocina: ¿dónde esperan los platos?",
            "Busca el cuello de botella de esta ejecución y cámbialo. Luego mira otra vez: puede que se haya movido.",
        ],
        "Solo con más manos no habría bastado: lo que le faltaba a esta ejecución era el fregadero.",
    )],
    real: &[
        "Un solo fregadero es un *cerrojo|lock*: una tarea lo tiene, las demás esperan. Sus núcleos toman otras tareas listas, o no tienen nada que hacer. En Go se llama mutex; con varios lugares es un semáforo. Lo necesitan los datos que cambian varias tareas. «count = count + 1» lee, suma y escribe; si dos lo hacen a la vez, se pierde una suma.",
        "Un cerrojo retenido durante el 30\u{a0}% del trabajo deja que cualquier número de núcleos sea como mucho 1 ÷ 0,3 veces más rápido que uno, o sea 3,3 veces. Retenido todo el tiempo, más núcleos no sirven de nada.",
        "Una base de datos con diez conexiones es una cocina con diez fregaderos. En una *cadena de etapas|pipeline* cada etapa tiene sus propios trabajadores, y la más lenta marca el ritmo. Un trabajador más ayuda ahí, y en ningún otro sitio.",
    ],
};

const WHO_DECIDES: StepText = StepText {
    title: "¿Quién decide?",
    hook: "Dos pares de manos, y platos que tardan algo más o algo menos. El planificador tira un dado: la siguiente puede ser \
           cualquier tarea lista. El programa solo fija qué va antes: cada plato se lava, luego se remoja y luego se seca.",
    worlds: &["una tirada", "otra tirada"],
    questions: &[
        QuestionText::choose(
            "¿Qué núcleo secará el plato 3?",
            &["núcleo 1", "núcleo 2", "no se puede saber"],
            "El programa no lo dice, y el dado aún no se ha tirado.",
            &["Esta vez fue ese núcleo. Otra tirada da otro, así que no puedes contar con ello."],
            "Esta vez fue el otro núcleo. Otra tirada puede dar el tuyo, así que no puedes contar con ello.",
        ),
        QuestionText::choose(
            "Tira otra vez, con los mismos platos: ¿pasará todo igual que antes?",
            &["sí", "no"],
            "Solo se mantiene lo que fija el programa.",
            &["El programa no dice quién seca qué. Nadie prometió que todo siguiera igual."],
            "Nadie prometió que todo siguiera igual.",
        ),
    ],
    explained: "Esta vez el núcleo {0} secó el plato 3, y todo estuvo listo a los {1,} s. Otras tiradas dan {2,} s o {3,} s, con \
                los mismos platos y otras manos. Pero en todas las ejecuciones cada plato se lava, se remoja y se seca, en este orden. Ese orden \
                es del programa. Lo demás es del planificador.",
    takeaway: "Tú escribes qué puede solaparse; el planificador decide qué se solapa.",
    challenges: &[ChallengeText::of(
        "Tira el dado hasta que otro núcleo seque el plato 3. O prueba otro planificador.",
        [
            "Mira los carriles de la primera cocina: ¿qué núcleo tiene un 3 en el color del secado?",
            "Cada tirada es otra ejecución. Tira unas cuantas veces más.",
        ],
        "Un programa, muchas ejecuciones posibles. Un programa correcto lo es en todas.",
    )],
    real: &[
        "El planificador de Go, el sistema operativo y el hardware deciden juntos. El planificador de esta cocina representa a los tres. Go tiene una cola de goroutines por cada núcleo que puede usar; el que la tiene vacía roba de otra.",
        "Donde el orden importa, el programa tiene que hacer que una tarea espere a otra. Lo que se recibe de un *canal|channel* se ha enviado antes. Quien espera a un *WaitGroup|WaitGroup* sigue cuando todas sus tareas han terminado. Un programa que lo olvida suele parecer correcto, hasta que cambia el orden. También las líneas que imprimen tareas distintas pueden salir en cualquier orden.",
        "Si dos tareas tienen un cerrojo cada una y cada una espera el de la otra, ninguna sigue: es un *interbloqueo|deadlock*. Si todas las tareas toman los cerrojos en el mismo orden, no puede ocurrir. Go acaba el programa con la palabra «deadlock» cuando todas sus goroutines esperan así; si otras siguen, esas dos se quedan colgadas.",
    ],
};

const FASTER_OR_MORE: StepText = StepText {
    title: "¿Más rápidas o más?",
    hook: "Otra vez el bucle: seis platos, lavado 3 s, secado 2 s, {0,} s de principio a fin. Puedes comprar una cosa. Unas \
           manos el doble de rápidas, o un segundo par.",
    worlds: &[
        "bucle",
        "concurrente",
        "bucle, el doble de rápido",
        "concurrente, el doble de rápido",
        "bucle, dos pares",
        "concurrente, dos pares",
    ],
    questions: &[QuestionText::choose(
        "¿Qué ayuda más al bucle?",
        &["manos más rápidas", "las dos igual", "un segundo par"],
        "Unas manos más rápidas aceleran todo el trabajo de las manos.",
        &[
            "Así es con el programa concurrente. El bucle no puede usar un segundo par.",
            "El bucle nunca le ofrece un plato al segundo par.",
        ],
        "El bucle nunca le ofrece un plato al segundo par.",
    )],
    explained: "Con manos más rápidas el bucle tarda {1,} s; con un segundo par, {2,} s como siempre. El programa concurrente tarda {3,} s con manos más rápidas y {4,} s con un segundo par. Donde casi todo es remojo, ninguna de las dos cosas ayuda mucho. Con los platos de «Casi todo espera», el doble de velocidad lleva el bucle de {5,} s a {6,} s. Y apenas se venden ya manos más rápidas. Un reloj más rápido da más calor, y hacia 2005 los chips llegaron al \
                límite de lo que se puede enfriar. Desde entonces lo que aumenta son los núcleos, como muestra la tabla.",
    takeaway: "Los núcleos más rápidos aceleran todo. Más núcleos solo ayudan a los programas escritos para ellos, y más núcleos \
               es lo que hay.",
    challenges: &[ChallengeText::of(
        "Haz que el bucle termine en 16 s como mucho.",
        ["Mira el bucle con dos pares: ¿qué hace el segundo par?", "Más núcleos no le sirven de nada. ¿Qué queda?"],
        "Funciona. Ojalá esas manos siguieran a la venta.",
    )],
    real: &[
        "La *frecuencia de reloj|clock rate* no es toda la velocidad de un núcleo. En cada ciclo, un núcleo hace más que antes. Pero eso también crece despacio. Un núcleo más rápido acorta también el trabajo bajo un cerrojo; un segundo núcleo, no. Un programa que deba ir más rápido tiene que estar escrito para muchos núcleos.",
    ],
};

const COMPUTERS: StepText = StepText {
    title: "Ahora con ordenadores",
    hook: "Ya conoces esta cocina. Todo lo que hay en ella tiene un nombre en un ordenador, y la imagen muestra los dos. Aquí hay \
           cinco preguntas cortas, cada una con su cocina.",
    worlds: &["una goroutine cada una", "bucle"],
    questions: &[
        QuestionText::number(
            "Doce imágenes. Cada una se descarga de la red en 2 s y luego se redimensiona en 3 s. En bucle son {0,} s. ¿Cuánto tardan con una \
             goroutine por imagen, en un núcleo?",
            "Las descargas se solapan. Quedan la primera descarga y todo el redimensionado.",
            &[
                "Ese es el bucle. Con goroutines el núcleo redimensiona una imagen mientras otras se descargan.",
                "Para eso harían falta doce núcleos. Uno redimensiona una imagen cada vez.",
                "Casi: no se puede redimensionar nada antes de que llegue la primera imagen.",
            ],
            "Descargar no necesita núcleo, así que se solapa. Suma el redimensionado y la primera descarga.",
        ),
        QuestionText::number(
            "Cuarenta peticiones de 2 s de trabajo cada una. Durante la mitad de ese trabajo, cada una tiene el mismo cerrojo. Un núcleo necesita {4,} s. \
             ¿Cuánto necesitan 16 núcleos?",
            "Una tras otra tienen el cerrojo. El resto del trabajo se hace mientras tanto, salvo el de la última.",
            &[
                "Así se repartiría todo. Pero una mitad necesita el cerrojo, y solo puede tenerlo una petición.",
                "Una mitad del trabajo sí va en paralelo. Solo la mitad con cerrojo no puede.",
            ],
            "Cuarenta peticiones tienen el cerrojo, una tras otra, 1 s cada una. El resto se hace mientras tanto, salvo el de la última.",
        ),
        QuestionText::number(
            "GOMAXPROCS es 4 y hay doce goroutines. ¿Cuántas corren en el mismo momento, como mucho?",
            "Las doce están en curso, pero no corren más de GOMAXPROCS a la vez.",
            &[
                "Las doce están en curso. Pero no corren más de GOMAXPROCS a la vez.",
                "Así es con un núcleo. Aquí GOMAXPROCS permite más.",
            ],
            "GOMAXPROCS es el máximo de goroutines que corren a la vez.",
        ),
        QuestionText::choose(
            "Hay dos núcleos. ¿Cuál redimensiona la imagen 3?",
            &["núcleo 1", "núcleo 2", "no se puede saber"],
            "Elige el planificador, y cada vez puede elegir otra cosa.",
            &[],
            "Puede ser así en una ejecución y distinto en la siguiente. Elige el planificador.",
        ),
        QuestionText::number(
            "Otra vez un núcleo. Ahora cada descarga retiene su núcleo mientras espera: pregunta sin parar, y nadie se lo quita. ¿Cuánto \
             tardan las doce imágenes?",
            "Ya no se solapa nada, aunque cada imagen tiene su goroutine.",
            &[
                "Eso es con goroutines aparcadas mientras esperan. Estas nunca sueltan el núcleo.",
                "Eso cuenta solo el redimensionado. Estas goroutines también retienen el núcleo al descargar.",
            ],
            "Una goroutine que retiene el núcleo mientras espera se lo quita a todas las demás.",
        ),
    ],
    explained: "En bucle las imágenes tardan {0,} s. Con goroutines, {1,} s en un núcleo, {2,} s en cuatro y {3,} s en doce. Si cada \
                descarga retiene su núcleo y nadie se lo quita, uno vuelve a necesitar {8,} s. Las peticiones tardan {5,} s en 16 núcleos y no {4,} s. \
                Si tuvieran el cerrojo todo el tiempo, serían {6,} s en un núcleo y {7,} s en 16. GOMAXPROCS limita cuántas \
                goroutines corren a la vez, no cuántas hay.",
    takeaway: "Ante cualquier programa, pregúntate: ¿qué puede solaparse, qué va antes y qué le falta?",
    challenges: &[],
    real: &[],
};

const SANDBOX: StepText = StepText {
    title: "Tu propia cocina",
    hook: "Ahora todo está abierto. Empieza por una de estas cocinas, o cambia lo que quieras. Hay tres retos, si te apetecen.",
    worlds: &[],
    questions: &[],
    explained: "",
    takeaway: "",
    challenges: &[
        ChallengeText::of(
            "Termina doce platos en 30 s como mucho, con el menor número de núcleos posible.",
            [
                "Mira los números: ¿qué parte del tiempo de las manos es trabajo?",
                "Un plato son 5 s de trabajo para las manos. ¿Cuánto es para doce?",
            ],
            "Con un núcleo menos no bastaría.",
        ),
        ChallengeText::of(
            "Monta una cadena de seis platos o más cuya etapa más lenta no pare nunca desde que empieza.",
            [
                "Mira los carriles de los platos: ¿hay siempre alguno en la etapa más lenta, desde el primero hasta el último?",
                "No le des motivo para esperar. Necesita bastantes núcleos y, antes de ella, una etapa más rápida.",
            ],
            "La etapa más lenta marca el ritmo, y nunca descansa.",
        ),
        ChallengeText::of(
            "Ocho platos, cuatro núcleos y alguien junto a cada barreño. Prepáralo y sé igual de rápido con dos núcleos.",
            [
                "Mira los carriles de los núcleos: ¿qué hacen las manos mientras un plato se remoja?",
                "Los cuatro núcleos están ocupados mirando. Que las manos hagan otra cosa.",
            ],
            "La mitad de las manos, el mismo tiempo.",
        ),
    ],
    real: &[],
};

const PICTURE: PictureText = PictureText {
    title: "Una imagen, los dos nombres",
    heads: ["en la cocina", "en un ordenador"],
    pairs: [
        ("plato", "petición, imagen, archivo"),
        ("par de manos", "núcleo"),
        ("remojo", "esperar a la red o al disco"),
        ("un fregadero", "un cerrojo, o una sola conexión"),
        ("montón de platos", "cola"),
        ("qué hay que hacer, y en qué orden", "programa"),
        ("quien elige el plato siguiente", "planificador: el runtime de Go"),
    ],
};

const KITCHENS: [KitchenText; 12] = [
    KitchenText::of(
        "un plato, ocho pares",
        "Siete pares de manos nunca se mueven. Añade platos hasta que lo hagan todos.",
    ),
    KitchenText::of("el bucle", "Nunca hay más de un plato fuera del montón. Añade núcleos: no cambia nada."),
    KitchenText::of("un par de manos", "Seis platos en curso, uno en ejecución. ¿Dónde están los demás?"),
    KitchenText::of("dos pares de manos", "Las dos curvas del gráfico: ¿cuánto se separan?"),
    KitchenText::of("alguien junto al barreño", "Cada plato tiene su tarea, y aun así nada se solapa. ¿Por qué?"),
    KitchenText::of(
        "la olla grande, por turnos",
        "Los platos pequeños adelantan a la olla. Pon el turno a 0 y esperarán.",
    ),
    KitchenText::of("lo grande, al final", "Al final un par de manos descansa. ¿Sería más rápido otro orden?"),
    KitchenText::of("un solo fregadero", "Cuatro pares de manos hacen cola. Añade un fregadero, no un núcleo."),
    KitchenText::of("más núcleos que trabajadores", "Ocho núcleos, dos trabajadores. ¿Quién limita a quién?"),
    KitchenText::of("una cadena", "Cada etapa tiene su tarea. ¿Cuál hace esperar a las demás?"),
    KitchenText::of("al azar", "Tira el dado: cambia el sorteo, y los platos siguen iguales."),
    KitchenText::of("un plato cada 2 s", "Ya no hay montón. ¿Cuánto trabajo tienen las manos?"),
];

const GLOSSARY: [MeaningText; TERMS.len()] = glossary(&[
    ("núcleo", "La parte del ordenador que hace el trabajo, una cosa a la vez. En la cocina: un par de manos."),
    (
        "ley de Amdahl",
        "Con más núcleos solo va más rápido lo que se puede dividir. Si la mitad de 20 s no se deja dividir, se tarda al menos 10 s.",
    ),
    ("paralelismo", "Se trabaja en dos o más cosas exactamente al mismo tiempo. Hacen falta dos o más núcleos."),
    ("rendimiento", "Cuánto se termina en un tiempo dado: platos por minuto, peticiones por segundo."),
    ("tiempo de servicio", "Lo que tarda un plato por sí solo: su propio trabajo y su propio remojo."),
    ("tiempo de respuesta", "Desde que llega un plato hasta que está listo, con todas sus esperas."),
    ("GOMAXPROCS", "Un ajuste de Go: cuántas goroutines pueden correr en el mismo momento. No limita cuántas hay."),
    ("programa", "El texto que dice qué hay que hacer y qué puede solaparse."),
    ("tarea", "Un trabajo que puede ir por su cuenta. El planificador le da un núcleo, y puede hacerla esperar."),
    ("goroutine", "El nombre de Go para una tarea. La palabra «go» delante de una llamada la pone en marcha."),
    (
        "concurrente",
        "Un programa lo es si dice que las tareas pueden solaparse. Una ejecución lo es mientras hay varias en curso.",
    ),
    ("planificador", "Decide qué tarea lista recibe ahora un núcleo. En Go forma parte de cada programa."),
    ("turno", "Lo máximo que corre una tarea antes de tener que dejar paso a las demás."),
    ("en curso", "Empezado y sin terminar. Quizá ahora mismo nadie trabaje en ello."),
    ("concurrencia", "Varias tareas están en curso a la vez. Para eso basta un núcleo."),
    ("cooperativo", "El planificador no quita ningún núcleo. Espera a que la tarea lo suelte."),
    ("remojo", "Tiempo que pasa solo, sin manos. En un ordenador: esperar a la red o al disco."),
    ("latencia", "El tiempo hasta que algo vuelve, aunque nadie trabaje en ello."),
    ("cuello de botella", "Lo que le falta a una ejecución. Tener más de otra cosa ayuda poco."),
    ("cerrojo", "Algo que solo puede tener una tarea a la vez. Las demás esperan."),
    ("cadena de etapas", "Etapas una tras otra, cada una con sus propios trabajadores. La más lenta marca el ritmo."),
    ("canal", "Por él las goroutines se pasan valores. Quien recibe espera hasta que se haya enviado algo."),
    ("WaitGroup", "En Go, cuenta tareas. Quien lo espera sigue cuando todas han terminado."),
    ("interbloqueo", "Unas tareas se esperan entre sí, de modo que ninguna puede seguir jamás."),
    ("frecuencia de reloj", "Cuántos ciclos da un núcleo por segundo. En cada uno hace un poco de trabajo."),
]);

impl LessonText {
    /// Spanish.
    pub const SPANISH: Self = Self {
        steps: [
            ONE_DISH,
            TWO_PAIRS,
            NOT_WRITTEN_FOR_IT,
            MAY_RUN,
            TAKING_TURNS,
            WAITING_WELL,
            FOUR_WORLDS,
            KINDS_OF_WORK,
            WHO_DECIDES,
            FASTER_OR_MORE,
            COMPUTERS,
            SANDBOX,
        ],
        chapters: ["Más manos", "Mejores planes", "Cocinas reales", "Tras los diez pasos"],
        opening: OpeningText {
            kicker: "Concurrencia y paralelismo, con platos",
            title: "Ocho núcleos. ¿Por qué tu programa no va ocho veces más rápido?",
            facts: ["10 pasos cortos", "unos 25 minutos", "adivina, mira, prueba", "Go al lado, sin saber programar"],
            lead: [
                "Una cocina da la respuesta: sus pares de manos son los núcleos, sus platos son el trabajo.",
                "En cada paso adivinas qué va a pasar, lo miras y luego lo pruebas.",
                "Es para quien acaba de encontrarse con las palabras concurrencia y paralelismo, y las confunde.",
            ],
            picture: "Una cocina con ocho pares de manos y un plato sucio. Un par lo lava. Siete miran.",
            about: "Sobre esta lección",
            begin: "Al primer paso",
        },
        glossary: GLOSSARY,
        glossary_title: "Palabras",
        picture: PICTURE,
        kitchens: KITCHENS,
        nav: "Pasos de la lección",
        nav_step: "{0}. {1}",
        nav_done: "hecho",
        nav_here: "{0} de {1} · {2}",
        predict: "Primero, adivina",
        commit: "Eso creo",
        skip: "Enséñamelo sin más",
        skipped: "Esto es lo que pasa.",
        again: "Adivinar otra vez",
        watch: "Lo verás cuando llegue el reloj.",
        tell: "Dímelo ya",
        not_seconds: "«{0}» no es un número de segundos. Escríbelo como 12 o 7,5.",
        not_count: "«{0}» no es un número entero.",
        not_number: "«{0}» no es un número. Escríbelo como 12 o 7,5.",
        not_answered: "Di primero qué esperas.",
        teacher: "Una pregunta para ti",
        teacher_asks: "¿Qué pasará aquí y cuándo estará todo listo?",
        your_answer: "Tu respuesta",
        answer_given: "Dijiste: {0}",
        too_large: "La cocina es ahora demasiado grande para esto. Una planificación admite como mucho 60 platos y 60 trabajadores. Un dibujo admite como mucho 8 platos y 8 núcleos, ningún turno y menos de 10\u{a0}000 segundos. Redúcela o deshaz tu cambio.",
        locked: "Fijado para ti",
        whole_page: "Abrir en Lavar y secar",
        not_chosen: "Elige primero una de las respuestas.",
        hidden: "Di qué crees, y aquí aparecerán las líneas de tiempo y los números.",
        you_said: "En realidad: {1}. Dijiste {0}.",
        right: "Dijiste {0}. ¡Correcto!",
        takeaway: "Quédate con esto",
        try_it: "Pruébalo",
        met: "Hecho.",
        met_before: "Lo lograste antes, pero no con la cocina como está ahora.",
        hint: "Una pista:",
        next_hint: "Otra pista:",
        real: "En los programas reales",
        changed: "cambiado (antes: {0})",
        own_numbers: "Has cambiado la cocina. Estos números son los de la cocina tal como empezó el paso.",
        other_kitchen: "Este enlace muestra una cocina propia. El paso tiene otra, con una pregunta sobre ella.",
        put_back: "Volver a la cocina del paso",
        look_again: "Míralo otra vez: {0}",
        open_kitchen: "Abrir esta cocina para probar",
        with_kitchen: "Con la cocina",
        back: "Atrás",
        next: "Siguiente",
        rank: "{0}.",
        earlier: "Termina antes",
        later: "Termina después",
        together: "termina a la vez que el de arriba",
        seconds: "segundos",
        overlapping: "se solapan",
        same_time: "al mismo tiempo",
        check: "Comprobar",
        set_up: "Prepáralo",
        not_yet: "Todavía no.",
        summary: "La lección en una página",
        storage: "Este navegador no guarda nada de esta página. Tus respuestas duran hasta que la cierres.",
        later_version: "Una versión posterior de esta lección guardó aquí sus notas. Se dejan como están.",
        soak: "Tiempo de remojo",
        sinks: "Fregaderos",
        die: "Tirar el dado otra vez",
        die_hint: "Los mismos platos, otras elecciones del planificador.",
        on_timeline: "{0,} s",
        flag: "tú: {0,} s",
    };
}
