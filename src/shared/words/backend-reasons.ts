/** Why a backend can't be had here, in both languages; what a library says of itself stays as it is. */
import { type Bilingual, type Language, say } from './say.ts';

const KNOWN: readonly (readonly [RegExp, Bilingual])[] = [
  [
    /^package not installed$/,
    { en: 'its package is not installed', 'zh-CN': '未安装相应的软件包' },
  ],
  [
    /^native library not installed$/,
    { en: 'its native library is not installed', 'zh-CN': '未安装相应的原生库' },
  ],
  [
    / is in its place$/,
    { en: 'the other native library is in its place', 'zh-CN': '由另一种原生库代替' },
  ],
  [/^no graphics processor$/, { en: 'no graphics processor', 'zh-CN': '没有可用的图形处理器' }],
  [
    /^no Vulkan loader/,
    { en: 'no Vulkan loader (libvulkan.so.1)', 'zh-CN': '缺少 Vulkan 加载库（libvulkan.so.1）' },
  ],
  [/^does not start here$/, { en: 'does not start here', 'zh-CN': '在此无法启动' }],
  [/ did not answer$/, { en: 'did not answer in time', 'zh-CN': '未能及时响应' }],
];

/** @param reason as the engine gives it */
export function sayBackendReason(reason: string, language: Language): string {
  const known = KNOWN.find(([pattern]) => pattern.test(reason))?.[1];
  return known ? say(known, language) : reason;
}
