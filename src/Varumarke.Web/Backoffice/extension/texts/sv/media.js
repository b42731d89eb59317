// Pictures and other files.
export default {
  media: {
    disallowedFileType: 'Filen kan inte laddas upp: filtypen är inte tillåten', disallowedMediaType: 'Filen kan inte laddas upp: medietypen ”%0%” är inte tillåten här', invalidFileName: 'Filen kan inte laddas upp: namnet är inte giltigt',
    invalidFileSize: 'Filen kan inte laddas upp: den är för stor', maxFileSize: 'Största tillåtna storlek är', mediaRoot: 'Överst bland media', createFolderFailed: 'Mappen kunde inte skapas under %0%', renameFolderFailed: 'Mappen %0% kunde inte byta namn',
    fileSecurityValidationFailure: 'Filen klarade inte säkerhetskontrollen', moveToSameFolderFailed: 'Den ligger redan i den mappen', uploadNotAllowed: 'Här får inget laddas upp.',
  },
  mediaType: { copyFailed: 'Medietypen kunde inte kopieras', moveFailed: 'Medietypen kunde inte flyttas', autoPickMediaType: 'Välj åt mig' },
  mediaPicker: {
    deletedItem: 'Borttaget', pickedTrashedItem: 'Du har valt ett medium som är borttaget eller ligger i papperskorgen', pickedTrashedItems: 'Du har valt medier som är borttagna eller ligger i papperskorgen', trashed: 'I papperskorgen',
    openMedia: 'Öppna i mediebiblioteket', changeMedia: 'Byt medium', editMediaEntryLabel: 'Redigera %0% på %1%', confirmCancelMediaEntryCreationHeadline: 'Avbryta?', confirmCancelMediaEntryCreationMessage: 'Vill du avbryta utan att skapa?',
    confirmCancelMediaEntryHasChanges: 'Du har gjort ändringar. Vill du kasta dem?', confirmRemoveAllMediaEntryMessage: 'Ta bort alla medier?', tabClipboard: 'Urklipp', notAllowed: 'Inte tillåtet', openMediaPicker: 'Öppna medieväljaren',
  },
  imagecropper: { updateEditCrop: 'Klar', undoEditCrop: 'Ångra ändringar', customCrop: 'Eget utsnitt' },
};
