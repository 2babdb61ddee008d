/** What happened, in plain words, in the order of the meeting. `phases` of `rehearse --json`. */
export interface WalkedPhase {
  readonly method: string;
  readonly id: string;
  readonly title: string;
  /** 0 unless the stretch is walked again. */
  readonly pass: number;
  readonly steps: WalkedStep[];
}

export interface WalkedStep {
  readonly id: string;
  readonly title: string;
  readonly activity: string;
  readonly deeds: string[];
}

/** Tells the meeting while it goes on, and keeps what it told. */
export class Timeline {
  readonly phases: WalkedPhase[] = [];
  readonly #tell: (line: string) => void;
  #deeds: string[] = [];

  constructor(tell: (line: string) => void) {
    this.#tell = tell;
  }

  phase(phase: Omit<WalkedPhase, 'steps'>): void {
    this.phases.push({ ...phase, steps: [] });
    this.#tell('');
    this.#tell(phase.pass === 0 ? phase.title : `${phase.title}, round ${phase.pass + 1}`);
  }

  step(step: Omit<WalkedStep, 'deeds'>): void {
    this.#deeds = [];
    this.phases.at(-1)?.steps.push({ ...step, deeds: this.#deeds });
    this.#tell(`  ${step.title} (${step.activity})`);
  }

  deed(who: string, what: string): void {
    this.#deeds.push(`${who} ${what}.`);
    this.#tell(`    ${who} ${what}.`);
  }
}
