import type { Schemas } from '../api/client';

export type Pipeline = Schemas['OnboardingPipeline'];
export type Board = Schemas['OnboardingBoard'];
export type Stage = Board['stages'][number];
export type Card = Stage['cases'][number];

/** Where a case may go from a stage: back to any before, and forward along the ways of the pipeline. */
export function waysFrom(pipeline: Pipeline, from: string): string[] {
  const here = pipeline.stages.find((stage) => stage.code === from);
  if (!here) return [];
  return pipeline.stages
    .filter((stage) => stage.position < here.position || here.next.includes(stage.code))
    .map((stage) => stage.code);
}

/** The board once a case has moved. Who has just come has been there for the shortest time, and stands last. */
export function moved(board: Board, caseId: string, to: string): Board {
  const card = board.stages.flatMap((stage) => stage.cases).find((one) => one.caseId === caseId);
  if (!card || !board.stages.some((stage) => stage.code === to)) return board;
  return {
    ...board,
    stages: board.stages.map((stage) => {
      const others = stage.cases.filter((one) => one.caseId !== caseId);
      return { ...stage, cases: stage.code === to ? [...others, { ...card, daysInStage: 0, stalled: false }] : others };
    }),
  };
}

export const stageOf = (board: Board, caseId: string) =>
  board.stages.find((stage) => stage.cases.some((one) => one.caseId === caseId));

export const stalledOn = (board: Board) => board.stages.flatMap((stage) => stage.cases).filter((one) => one.stalled).length;

export const onlyStalled = (board: Board): Board => ({
  ...board,
  stages: board.stages.map((stage) => ({ ...stage, cases: stage.cases.filter((one) => one.stalled) })),
});
