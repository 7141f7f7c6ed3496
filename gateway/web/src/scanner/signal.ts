type Colour = 'green' | 'amber' | 'red';

/** Pitches in hertz, one after the other. */
const TONES: Record<Colour, number[]> = { green: [660, 990], amber: [520, 520], red: [220, 180, 150] };
const SHAKES: Record<Colour, number[]> = { green: [80], amber: [80, 80, 80], red: [350, 100, 350] };
const LENGTH = 0.13;

let audio: AudioContext | undefined;

/** To be called from a click: browsers let nothing sound before one. */
export const unmute = () => {
  audio ??= new AudioContext();
  void audio.resume();
};

/** A colour for those who look at the queue, and not at the screen. */
export function signal(colour: Colour) {
  if ('vibrate' in navigator) navigator.vibrate(SHAKES[colour]);
  if (!audio) return;
  for (const [place, pitch] of TONES[colour].entries()) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    const from = audio.currentTime + place * LENGTH;
    tone.frequency.value = pitch;
    tone.type = colour === 'red' ? 'square' : 'sine';
    volume.gain.value = 0.15;
    tone.connect(volume).connect(audio.destination);
    tone.start(from);
    tone.stop(from + LENGTH * 0.9);
  }
}
