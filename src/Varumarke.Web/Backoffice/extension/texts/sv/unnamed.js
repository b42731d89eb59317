// Texts that the client asks for by a name that its own English does not have; it then shows what stands in its templates.
export default {
  content: { mediaType: 'Medietyp', saveAndPublishShortcut: 'Spara och publicera' },
  general: { insertLink: 'Infoga länk', copied: 'Kopierat!', publishDate: 'Publiceras' },
  user: { state: 'Status' },
  visuallyHiddenTexts: { dictionaryItems: 'Ordboksposter' },
};
