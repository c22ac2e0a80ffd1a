//! Spanish, of no one country; it says “tú”. One word for one thing all through: núcleo, tarea, planificador, quantum, en
//! curso, en ejecución, listo (for ready, never for done), terminado, ejecución (a run), planificación (a schedule).

mod lesson;
mod notice;
mod page;
mod panel;
mod share;
mod why;
