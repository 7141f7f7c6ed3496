import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Comparison } from '../duplicate/Comparison';
import { BackLink } from '../frame/BackLink';
import { Failure } from '../frame/Failure';
import { Loading } from '../frame/Loading';
import { PageHead } from '../frame/PageHead';
import { PersonPicker } from './PersonPicker';
import { person } from './queries';

/** Two records of one person: which is the other, and what of each is to stay? */
export function MergePeoplePage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/people/$id/merge' });
  const { other } = useSearch({ from: '/people/$id/merge' });
  const navigate = useNavigate({ from: '/people/$id/merge' });
  const one = useQuery(person(id));
  const two = useQuery({ ...person(other ?? id), enabled: other !== undefined });
  const failed = [one, two].find(({ isError }) => isError);
  return (
    <>
      <BackLink to="/people/$id" params={{ id }}>{one.data?.name ?? t('loading')}</BackLink>
      <PageHead title={t('subject.mergeTitle')} lead={t('subject.mergeLead')} />
      <PersonPicker label={t('subject.mergeWith')} without={id} onChange={(chosen) => void navigate({ search: { other: chosen } })} />
      {failed?.error && <Failure failure={failed.error} again={() => void failed.refetch()} />}
      {!failed && (one.isPending || (other && two.isPending)) && <Loading lines={8} />}
      {!failed && one.data && other && two.data && <Comparison key={other} what="people" one={sideOf(one.data)} other={sideOf(two.data)} />}
    </>
  );
}

const sideOf = ({ personId, name, email }: { personId: string; name: string; email: string }) => ({ id: personId, name: `${name} (${email})` });
