//! Spanish, of no one country; it says “tú”. One word for one thing all through: núcleo, tarea, planificador, turno (a slice),
//! en curso, en ejecución, listo (a dish that is done, a task that is ready), libre (idle), ejecución (a run), cadena (a pipeline),
//! montón (the pile), barreño (a basin: “pila” is a sink to some and a pile to others), carril (a lane), evento.

mod drawing;
mod go;
mod golab;
mod lesson;
mod machine;
mod notice;
mod page;
mod panel;
mod plain;
mod schedule;
mod share;
mod teacher;
mod why;
mod working;
