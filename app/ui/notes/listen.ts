/** What listening tells. The words it has not settled on yet may still change. */
export type Listener = {
  onSettled: (words: string) => void;
  onUnsettled: (words: string) => void;
  /** It has ended by itself; `message` says why. */
  onEnd: (message: string) => void;
};

/** Whether this browser turns speech into text. */
export function canListen(): boolean {
  return findRecognition() !== undefined;
}

/**
 * Starts listening with the browser's own speech recognition. `stop` ends it and still delivers what was said before;
 * `drop` ends it and delivers nothing.
 */
export function listen({ onSettled, onUnsettled, onEnd }: Listener): { stop: () => void; drop: () => void } {
  const Recognition = findRecognition();
  if (Recognition === undefined) throw new Error("Expected a browser for which `canListen` is true.");
  const recognition = new Recognition();
  let isWanted = true;
  let hasHeard = false;
  let error: string | undefined;
  let unsettled = "";

  recognition.lang = chooseLanguage();
  recognition.interimResults = true;
  // Chrome on Android repeats what it has settled on when it is told to go on; there each phrase is a start of its own.
  recognition.continuous = !isAndroid();
  recognition.onresult = ({ resultIndex, results }) => {
    hasHeard = true;
    const newest = Array.from(results).slice(resultIndex);
    unsettled = newest
      .filter((result) => !isSettled(result))
      .map(readWords)
      .join(" ");
    for (const result of newest.filter(isSettled)) onSettled(readWords(result));
    onUnsettled(unsettled);
  };
  recognition.onerror = (event) => {
    error = event.error;
  };
  recognition.onend = () => {
    if (unsettled !== "") onSettled(unsettled);
    unsettled = "";
    onUnsettled("");
    if (!isWanted) return;
    // A pause ends it in some browsers. Silence from the start does not go on for ever.
    if (error === undefined && hasHeard) start();
    else end(messages[error ?? "no-speech"] ?? messages.other);
  };
  start();

  function start() {
    hasHeard = false;
    try {
      recognition.start();
    } catch {
      end(messages.other);
    }
  }

  function end(message: string) {
    isWanted = false;
    onEnd(message);
  }

  return {
    stop() {
      isWanted = false;
      recognition.stop();
    },
    drop() {
      isWanted = false;
      recognition.onresult = null;
      recognition.onend = null;
      recognition.abort();
    },
  };
}

/** By the error codes of the Web Speech API. */
const messages: Record<string, string> & { other: string } = {
  "no-speech": "Nothing was heard. Tap Dictate to go on.",
  "not-allowed": "The microphone is not allowed here. Your browser’s settings for this page can change that.",
  "service-not-allowed": "This browser does not allow dictation here. Your keyboard’s microphone may still work.",
  "audio-capture": "No microphone was found.",
  network: "Dictation needs a network, and there is none just now. Your keyboard’s microphone may still work.",
  "language-not-supported": "This browser cannot take dictation in English.",
  other: "Dictation stopped. What was heard so far is in your notes.",
};

/** What is used of the Web Speech API, which browsers name in two ways and TypeScript not at all. */
type Recognition = {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  onresult: ((event: { resultIndex: number; results: ArrayLike<Result> }) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  start: () => void;
  stop: () => void;
  abort: () => void;
};
type Result = ArrayLike<{ transcript: string; confidence: number }> & { isFinal: boolean };
type RecognitionClass = new () => Recognition;

function findRecognition(): RecognitionClass | undefined {
  const scope: Window & { SpeechRecognition?: RecognitionClass; webkitSpeechRecognition?: RecognitionClass } = window;
  return scope.SpeechRecognition ?? scope.webkitSpeechRecognition;
}

function isSettled(result: Result): boolean {
  // Chrome on Android calls words settled that are not; it is not confident of them at all.
  return result.isFinal && !(isAndroid() && result[0]?.confidence === 0);
}

function readWords(result: Result): string {
  return result[0]?.transcript.trim() ?? "";
}

/** The person's own English, if that is what the page is in. */
function chooseLanguage(): string {
  const { lang } = document.documentElement;
  return navigator.languages.find((own) => own.startsWith(lang)) ?? lang;
}

function isAndroid(): boolean {
  return /android/i.test(navigator.userAgent);
}
