import { describe, expect, it } from 'vitest';
import { moved, onlyStalled, stalledOn, waysFrom, type Board, type Pipeline } from './moves';

const stage = (code: string, position: number, next: string[]) => ({ code, position, titleEs: code, titleEn: code, limitDays: 14, next, requirements: [] });
const pipeline: Pipeline = {
  pipelineId: 'p', partner: 'member', titleEs: '', titleEn: '', usual: true,
  stages: [stage('received', 1, ['documents']), stage('documents', 2, ['visit', 'board']), stage('visit', 3, ['board']), stage('board', 4, [])],
};

const card = (caseId: string, daysInStage: number, stalled: boolean) =>
  ({ caseId, organisationId: caseId, organisationName: caseId, parked: false, daysInStage, stalled, version: 3 });
const board: Board = {
  pipelineId: 'p', titleEs: '', titleEn: '',
  stages: [
    { code: 'received', titleEs: '', titleEn: '', limitDays: 14, cases: [card('slow', 20, true), card('quick', 2, false)] },
    { code: 'documents', titleEs: '', titleEn: '', limitDays: 30, cases: [card('there', 5, false)] },
  ],
};
const idsIn = (one: Board) => one.stages.map((each) => each.cases.map(({ caseId }) => caseId));

describe('the ways of a case', () => {
  it('lead back to every stage before, and forward to those of the pipeline alone', () => {
    expect(waysFrom(pipeline, 'visit')).toEqual(['received', 'documents', 'board']);
    expect(waysFrom(pipeline, 'documents')).toEqual(['received', 'visit', 'board']);
  });

  it('are none from a stage that nobody knows', () => {
    expect(waysFrom(pipeline, 'nowhere')).toEqual([]);
  });
});

describe('a board', () => {
  it('has a moved case in its new stage, last and with its time begun anew', () => {
    const after = moved(board, 'slow', 'documents');

    expect(idsIn(after)).toEqual([['quick'], ['there', 'slow']]);
    expect(after.stages[1]?.cases[1]).toMatchObject({ daysInStage: 0, stalled: false, version: 3 });
  });

  it('stays as it is where the case or the stage is not on it', () => {
    expect(moved(board, 'nobody', 'documents')).toBe(board);
    expect(moved(board, 'slow', 'nowhere')).toBe(board);
  });

  it('tells who has stalled', () => {
    expect(stalledOn(board)).toBe(1);
    expect(idsIn(onlyStalled(board))).toEqual([['slow'], []]);
  });
});
