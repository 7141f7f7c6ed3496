import { MultiSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api, ifMatch } from '../api/client';
import { useTellFailure } from '../frame/whatToDo';
import { tags, tagsOf } from './queries';

export function Tags({ id }: { id: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const known = useQuery(tags);
  const given = useQuery(tagsOf(id));
  const { queryKey } = tagsOf(id);
  const give = useMutation({
    mutationFn: (chosen: string[]) =>
      answer(
        api.PUT('/api/organisations/{id}/tags', {
          params: { path: { id }, header: ifMatch(given.data?.version ?? 0) },
          body: { tags: chosen },
        }),
      ),
    onSuccess: (now) => queries.setQueryData(queryKey, now),
    onError: (failure) => {
      tellFailure(failure);
      void queries.invalidateQueries({ queryKey });
    },
  });
  if (!known.data?.items.length || !given.data) return null;
  return (
    <MultiSelect<string>
      maw={520}
      label={t('organisation.tags')}
      data={known.data.items.map((tag) => ({ value: tag.tagId, label: tag.name }))}
      value={give.isPending ? give.variables : given.data.items.flatMap((tag) => tag.tagId ?? [])}
      onChange={(chosen) => give.mutate(chosen)}
      disabled={give.isPending}
      searchable
    />
  );
}
