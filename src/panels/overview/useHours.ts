import { useGame, useReader } from "../AppContext.tsx";

const twoDigits = (hour: number) => String(hour).padStart(2, "0");

/** Date and hours of the turn in play, its place among the turns of the battle, and how far one sees. */
export function useHours() {
  const reader = useReader();
  const { view } = useGame();
  const { calendar, battlefield } = reader.theatre.scenario;
  const minute = reader.minuteOfTurn(view.turn);
  const hour = (minute / 60) % 24;
  const battle = reader.battleSheet();
  const first = battle?.firstTurn ?? 0;
  const length = ((battle?.endMinute ?? 0) - reader.minuteOfTurn(first)) / (calendar.hoursPerTurn * 60);
  const { sighting } = reader.theatre.numbers;
  const metres = sighting.range[view.weather][view.light] * battlefield.metresPerHex;
  return {
    minute,
    date: reader.date(minute, "long"),
    part: reader.partOfTurn(view.turn),
    from: twoDigits(hour),
    to: twoDigits(hour + calendar.hoursPerTurn),
    turn: view.turn - first + 1,
    turns: Math.ceil(length),
    /** Kilometres, to a tenth. */
    km: Math.round(metres / 100) / 10,
  };
}
