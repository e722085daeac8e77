/** Saves a text, or bytes, as a file of the person. */
export const saveFile = (content: string | Uint8Array<ArrayBuffer>, name: string, type: string): void => {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};
