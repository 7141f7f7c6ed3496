import { DndContext, DragOverlay, MouseSensor, TouchSensor, useDraggable, useDroppable, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core';
import { ActionIcon, Badge, Group, Menu, Paper, Text, Title, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowRight, IconClockExclamation, IconPlayerPause } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { number, titleIn } from '../words';
import './board.css';
import { onlyStalled, stageOf, waysFrom, type Board, type Card, type Pipeline, type Stage } from './moves';
import { useMove } from './useMove';

interface Shown {
  board: Board;
  pipeline: Pipeline;
  pipelineId: string | undefined;
  stalledOnly: boolean;
  onOpen: (caseId: string) => void;
}

/** Cards are dragged with a mouse or a finger; the menu of each moves it without. */
export function BoardView({ board, pipeline, pipelineId, stalledOnly, onOpen }: Shown) {
  const { t } = useTranslation();
  const move = useMove(pipeline, pipelineId, onOpen);
  const [dragged, setDragged] = useState<Card>();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  );
  const from = dragged && stageOf(board, dragged.caseId)?.code;
  const ways = from === undefined ? undefined : waysFrom(pipeline, from);
  const drop = ({ over }: DragEndEvent) => {
    setDragged(undefined);
    const to = over && `${over.id}`;
    if (dragged && to && ways?.includes(to)) move.mutate({ card: dragged, to });
  };
  const shown = stalledOnly ? onlyStalled(board) : board;
  const choices = (code: string) => pipeline.stages.filter((stage) => waysFrom(pipeline, code).includes(stage.code));
  return (
    <DndContext
      sensors={sensors}
      accessibility={{ screenReaderInstructions: { draggable: t('onboarding.howToMove') } }}
      onDragStart={({ active }) => setDragged(board.stages.flatMap((stage) => stage.cases).find((one) => one.caseId === active.id))}
      onDragCancel={() => setDragged(undefined)}
      onDragEnd={drop}
    >
      <ol className="board plain">
        {shown.stages.map((stage) => (
          <Column key={stage.code} stage={stage} open={ways && (stage.code === from || ways.includes(stage.code))}>
            {stage.cases.map((card) => (
              <Draggable key={card.caseId} card={card} choices={choices(stage.code)} onOpen={onOpen} onMove={(to) => move.mutate({ card, to })} />
            ))}
          </Column>
        ))}
      </ol>
      <DragOverlay>{dragged && <Paper withBorder shadow="md" p="sm"><Facts card={dragged} /></Paper>}</DragOverlay>
    </DndContext>
  );
}

/** `open` is whether what is being dragged may be let go here. */
function Column({ stage, open, children }: { stage: Stage; open: boolean | undefined; children: React.ReactNode[] }) {
  const { t } = useTranslation();
  const { setNodeRef, isOver } = useDroppable({ id: stage.code, disabled: open === false });
  return (
    <li ref={setNodeRef} className="column" data-over={isOver || undefined} data-closed={open === false || undefined}>
      <Group justify="space-between" wrap="nowrap" mb={4}>
        <Title order={2} size="h5">{titleIn(stage)}</Title>
        <Badge variant="default" aria-label={t('onboarding.cases', { count: stage.cases.length })}>{number(stage.cases.length)}</Badge>
      </Group>
      <Text size="xs" c="dimmed" mb="sm">{t('onboarding.limit', { count: stage.limitDays })}</Text>
      {children.length > 0 ? <ul className="plain cards">{children}</ul> : <Text size="sm" c="dimmed">{t('onboarding.noneHere')}</Text>}
    </li>
  );
}

interface Movable {
  card: Card;
  choices: { code: string; titleEs: string; titleEn: string }[];
  onOpen: (caseId: string) => void;
  onMove: (to: string) => void;
}

function Draggable({ card, choices, onOpen, onMove }: Movable) {
  const { t } = useTranslation();
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: card.caseId, disabled: card.parked });
  return (
    <Paper component="li" ref={setNodeRef} withBorder className="card" data-stalled={card.stalled || undefined} data-dragging={isDragging || undefined} data-still={card.parked || undefined} {...listeners}>
      <UnstyledButton className="card-face" onClick={() => onOpen(card.caseId)}>
        <Facts card={card} />
      </UnstyledButton>
      {!card.parked && choices.length > 0 && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" className="card-menu" aria-label={t('onboarding.moveWho', { name: card.organisationName })}>
              <IconArrowRight size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t('onboarding.moveTo')}</Menu.Label>
            {choices.map((stage) => (
              <Menu.Item key={stage.code} onClick={() => onMove(stage.code)}>
                {titleIn(stage)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Paper>
  );
}

function Facts({ card }: { card: Card }) {
  const { t } = useTranslation();
  return (
    <>
      <Text component="span" display="block" fw={500} className="card-name">{card.organisationName}</Text>
      <Group component="span" gap={6} mt={4}>
        {card.parked && <IconPlayerPause size={14} aria-hidden />}
        {card.stalled && <IconClockExclamation size={16} aria-hidden color="var(--mantine-color-error)" />}
        <Text component="span" size="sm" c={card.stalled ? 'var(--mantine-color-error)' : 'dimmed'}>
          {card.parked ? t('onboarding.parked') : t('onboarding.days', { count: card.daysInStage ?? 0 })}
        </Text>
        {card.stalled && <VisuallyHidden component="span">{t('onboarding.stalled')}</VisuallyHidden>}
      </Group>
    </>
  );
}
