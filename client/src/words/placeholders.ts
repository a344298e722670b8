/** The placeholders of a compiled ICU message, in every branch of its plurals. For the catalogs' tests. */
export function placeholders(message: unknown): readonly string[] {
  if (!Array.isArray(message)) return [];
  return message.flatMap((part: unknown) => {
    if (!Array.isArray(part)) return [];
    const [name, , branches] = part as readonly unknown[];
    const inside =
      typeof branches === 'object' && branches !== null ? Object.values(branches).flatMap(placeholders) : [];
    return typeof name === 'string' ? [name, ...inside] : inside;
  });
}
