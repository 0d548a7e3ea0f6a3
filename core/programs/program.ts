export type ProgramId = string;
