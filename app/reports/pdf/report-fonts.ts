/** The font files a report is set in, inside `@expo-google-fonts`: Latin, Arabic, Hebrew, Devanagari, symbols. */
export const reportFonts: readonly string[] = [
  "source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  "source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "source-serif-4/500Medium/SourceSerif4_500Medium.ttf",
  "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "amiri/400Regular/Amiri_400Regular.ttf",
  "amiri/700Bold/Amiri_700Bold.ttf",
  "noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf",
  "noto-sans-hebrew/600SemiBold/NotoSansHebrew_600SemiBold.ttf",
  "noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf",
  "noto-sans-devanagari/600SemiBold/NotoSansDevanagari_600SemiBold.ttf",
  "noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
];
