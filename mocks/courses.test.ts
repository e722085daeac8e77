import { describe, expect, it } from 'vitest';
import { deploymentCourse } from '../src/domain/deployments/lifecycle.ts';
import { incidentCourse, needsReason } from '../src/domain/incidents/lifecycle.ts';
import { measureCourse } from '../src/domain/plan/lifecycle.ts';
import { trafficCourse } from '../src/domain/traffic/lifecycle.ts';
import { type Course, stepsFrom } from '../src/shared/lifecycle.ts';
import { stepActions } from '../src/shared/parts/item-actions.tsx';

const courses: Readonly<Record<string, Course<string>>> = {
  incidents: incidentCourse,
  deployments: deploymentCourse,
  disruptions: trafficCourse,
  measures: measureCourse,
};

const actionsFrom = (course: Course<string>, from: string) =>
  stepActions(stepsFrom(course, from), {
    names: Object.fromEntries(Object.keys(course.transitions).map((status) => [status, status])),
    right: { type: 'read-audit' },
    run: () => Promise.resolve(),
  });

for (const [name, course] of Object.entries(courses)) {
  describe(`the steps of ${name}`, () => {
    const statuses = Object.keys(course.transitions);

    it('by the key alone lead forward to an end, and come to no status twice', () => {
      for (const start of statuses.filter((status) => !course.ends.includes(status))) {
        const seen = [start];
        for (let next: string | undefined = start; next; ) {
          next = actionsFrom(course, next).find(({ key }) => key === 'a')?.id;
          if (next) {
            expect(seen).not.toContain(next);
            seen.push(next);
          }
        }
        expect(course.ends).toContain(seen.at(-1));
      }
    });

    it('offer all that the transitions allow, the ways back last, and ask before an end or a way back', () => {
      for (const from of statuses) {
        const actions = actionsFrom(course, from);
        expect(actions.map(({ id }) => id).sort()).toEqual([...(course.transitions[from] ?? [])].sort());
        const backs = actions.map(({ isBack }) => isBack === true);
        expect(backs).toEqual(backs.toSorted((a, b) => Number(a) - Number(b)));
        for (const { id, asks, isBack } of actions) {
          if (course.ends.includes(id) || isBack) expect(asks).toBeDefined();
          if (course.ends.includes(from)) expect(isBack).toBe(true);
        }
        expect(actions.filter(({ key }) => key === 'a').length).toBe(course.ends.includes(from) ? 0 : 1);
      }
    });
  });
}

it('an incident that is contained goes on to be closed, and back only when asked', () => {
  const [forward, back] = actionsFrom(incidentCourse, 'contained');
  expect(forward).toMatchObject({ id: 'closed', key: 'a', asks: 'end', isBack: false });
  expect(back).toMatchObject({ id: 'in-progress', asks: 'back', isBack: true });
  expect(back).not.toHaveProperty('key');
  expect(needsReason('closed', 'in-progress')).toBe(true);
});
