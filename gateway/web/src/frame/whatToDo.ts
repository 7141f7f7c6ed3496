import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { Refused } from '../api/refused';
import { Overtaken } from '../api/revise';

/** A failure as a sentence for whoever sits in front of it. */
export function useWhatToDo() {
  const { t } = useTranslation();
  return (failure: Error): string => {
    if (failure instanceof Overtaken) return t('failure.stale');
    if (!(failure instanceof Refused)) {
      return t('failure.offline');
    }
    switch (failure.status) {
      case 401:
        return t('failure.signedOut');
      case 403:
        return t('failure.forbidden');
      case 404:
        return t('failure.not-found');
      case 412:
        return t('failure.stale');
      case 429:
        return t('failure.tooMany');
      default:
        return failure.status >= 500 ? t('failure.away') : failure.message;
    }
  };
}

/** Tells of a failure at the edge of the page, where what was typed stays as it is. */
export function useTellFailure() {
  const { t } = useTranslation();
  const whatToDo = useWhatToDo();
  return (failure: Error) =>
    notifications.show({ color: 'red', title: t('failure.title'), message: whatToDo(failure), autoClose: 10_000 });
}
