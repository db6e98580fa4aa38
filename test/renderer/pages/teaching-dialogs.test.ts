/** Lessons and methods in use, dialog by dialog: what a teacher does there, and nothing for axe to find. */
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openApp } from '../open-app.ts';

const looks = [
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'zh-CN' },
] as const;
type Look = (typeof looks)[number];

/** The word for a control in the look's language. */
const wordsIn =
  ({ language }: Look) =>
  (en: string, chinese: string) =>
    language === 'en' ? en : chinese;

async function violations(): Promise<string[]> {
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  const found = await axe.run(document, { resultTypes: ['violations'] });
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`),
  );
}

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const dialog = () => page.getByRole('dialog');

describe.each(looks)('Teaching, $theme, $language', (look) => {
  const word = wordsIn(look);

  test('a lesson is kept, changed, printed, rated; the next draft says what changed', async () => {
    const { calls } = await openApp('#/teaching?class=1', { settings: look });
    await press(word('Write the variants', '生成教案'));
    await press(word('Keep and edit', '保存并编辑'));
    await expect
      .element(page.getByText(word('All 11 checks passed', '11 项检查全部通过')))
      .toBeVisible();
    await press(word('Harder', '换难一点'));
    await expect.poll(() => calls).toContain('lesson.replaceTask');
    expect(await violations()).toEqual([]);
    for (const [open, close] of [
      [word('Print and save', '打印与导出'), word('Close', '关闭')],
      [word('Set up', '设置模型'), word('Cancel', '取消')],
      [word('From a bank', '从题库选'), word('Close', '关闭')],
    ] as const) {
      await press(open);
      await expect.element(dialog()).toBeVisible();
      expect(await violations()).toEqual([]);
      await dialog().getByRole('button', { name: close }).first().click();
    }
    await press(word('How it went', '课后记录'));
    await dialog().getByLabelText(word('Right, with a reason', '正确且有理由')).fill('12');
    await dialog().getByText(word('too hard', '太难')).click();
    expect(await violations()).toEqual([]);
    await dialog()
      .getByRole('button', { name: word('Save', '保存') })
      .click();
    await expect.poll(() => calls).toContain('lesson.rate');
    await press(word('All lessons', '全部教案'));
    await press(word('Write the variants', '生成教案'));
    await expect
      .element(page.getByText(word('What changed because of last time', '上次课之后的变化')))
      .toBeVisible();
    await expect.element(page.getByText(word('4 questions fewer', '少 4 道题'))).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  test('rewording is off until a model is named; then it proposes, and the teacher decides', async () => {
    const { calls } = await openApp('#/teaching?class=1', { settings: look });
    await press(word('Write the variants', '生成教案'));
    await press(word('Keep and edit', '保存并编辑'));
    const text = page.getByRole('listitem').getByTitle(word('Change this text', '修改这段文字'));
    await text.first().click();
    expect(page.getByRole('button', { name: word('Reword', '改写') }).elements()).toHaveLength(0);
    await press(word('Cancel', '取消'));
    await press(word('Set up', '设置模型'));
    await dialog().getByLabelText(word('Model', '模型')).fill('small');
    await dialog()
      .getByRole('button', { name: word('Turn on', '开启') })
      .click();
    await expect.poll(() => calls).toContain('lesson.languageModel');
    await text.first().click();
    await press(word('Reword', '改写'));
    await expect
      .element(page.getByRole('textbox', { name: word('Change this text', '修改这段文字') }))
      .toHaveValue('Said more simply.');
    expect(calls).not.toContain('lesson.edit');
  });

  test('days are given, and an adaptive try-out draws its next round', async () => {
    const { calls } = await openApp('#/teaching?class=1&methods=1', { settings: look });
    await press(word('Give them days', '填写日期'));
    await expect
      .element(dialog().getByRole('button', { name: word('Save the days', '保存日期') }))
      .toBeVisible();
    expect(await violations()).toEqual([]);
    await dialog()
      .getByRole('button', { name: word('Save the days', '保存日期') })
      .click();
    await expect.poll(() => calls).toContain('methods.setDays');
    await press(word('Plan a try-out', '计划试用'));
    await dialog().getByRole('checkbox').first().click();
    await expect
      .element(
        dialog()
          .getByText(/claim one|误判/)
          .first(),
      )
      .toBeVisible();
    expect(await violations()).toEqual([]);
    await dialog().getByRole('checkbox').last().click();
    await dialog()
      .getByRole('button', { name: word('Draw and start', '抽签并开始') })
      .click();
    await press(word('Draw the next round', '抽下一轮'));
    await expect.poll(() => calls).toContain('methods.drawRound');
  });
});
