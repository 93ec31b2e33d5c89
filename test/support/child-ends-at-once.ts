/** Stands for a process that cannot run: it is gone before it has said anything. */
process.exit(1);
