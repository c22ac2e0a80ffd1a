//! Simplified Chinese, as a teacher speaks to first-year students. A space stands between Chinese and digits or Latin
//! letters, none between sentences. One word for one thing all through: 核心, 任务, 调度器, 时间片, 进行中 (in progress),
//! 正在运行 (running), 就绪, 阻塞, 总时间, 重叠 (to overlap), 人手 (hands that are free or not), 堆 (the pile),
//! 工人 (workers), 做完 (done), 切换 (to switch), 挂起 (parked), 行 (a lane), 阶段 (stage), 加载 (to load),
//! 答题码 (a code to hand in: 代码 is source code). “至少两个” is two or more, “快一倍” is twice as fast. “同时” is avoided:
//! it leaves open whether two things happen in one moment (同一时刻, parallelism) or only in one span of time (concurrency).

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
