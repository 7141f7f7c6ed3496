import { words as administration } from '../administration/words.es';
import { words as call } from '../call/words.es';
import { words as duplicate } from '../duplicate/words.es';
import { words as event } from '../event/words.es';
import { words as exchange } from '../exchange/words.es';
import { words as field } from '../field/words.es';
import { words as frame } from '../frame/words.es';
import { words as home } from '../home/words.es';
import { words as membership } from '../membership/words.es';
import { words as network } from '../network/words.es';
import { words as onboarding } from '../onboarding/words.es';
import { words as organisation } from '../organisation/words.es';
import { words as plan } from '../plan/words.es';
import { words as scanner } from '../scanner/words.es';
import { words as segment } from '../segment/words.es';
import { words as subject } from '../subject/words.es';
import { words as survey } from '../survey/words.es';
import { words as today } from '../today/words.es';
import { words as webhook } from '../webhook/words.es';

/** Every feature keeps its own words, below names that no other uses. */
export const words = { ...frame, ...home, ...today, ...onboarding, ...membership, ...organisation, ...duplicate, ...subject, ...segment, ...call, ...network, ...event, ...survey, ...scanner, ...plan, ...exchange, ...administration, ...webhook, ...field };
