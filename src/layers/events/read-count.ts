/** A whole number from 0; null for anything else that was typed. */
export const readCount = (text: string): number | null => {
  const count = Number(text);
  return text.trim() !== '' && Number.isInteger(count) && count >= 0 ? count : null;
};
