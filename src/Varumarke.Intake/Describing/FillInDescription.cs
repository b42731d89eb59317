using System.Text.Json;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;
using Varumarke.Core.Assets;

namespace Varumarke.Intake.Describing;

/// <summary>
/// Fills in what a new file says of itself, where the media type has a place for it and nobody has written anything. It never
/// approves: what a file claims is a proposal to the editor who does.
/// </summary>
internal sealed class FillInDescription(
    NewFiles newFiles,
    FilesOfMedia files,
    IDataTypeConfigurationCache configurations,
    ILogger<FillInDescription> logger) : INotificationHandler<MediaSavingNotification>
{
    public void Handle(MediaSavingNotification notification)
    {
        foreach ((IMedia media, string path) in newFiles.Find(notification))
        {
            try
            {
                using Stream? file = files.Open(path);
                if (file is { CanSeek: true })
                {
                    FillIn(media, FileDescriptionReader.Read(file));
                }
            }
            catch (IOException unreadable)
            {
                logger.DescriptionNotRead(unreadable, path);
            }
        }
    }

    private void FillIn(IMedia media, FileDescription description)
    {
        Set(media, "photographer", description.Creator);
        Set(media, "rightsHolder", description.RightsHolder);
        Set(media, "captionSv", description.CaptionSv);
        Set(media, "captionEn", description.CaptionEn);
        Set(media, "takenOn", description.TakenOn);
        Set(media, "place", description.Place);
        Set(media, "licence", description.Licence);
        Set(media, MadeHow.Property, description.MadeHow);
    }

    private void Set(IMedia media, string alias, object? value)
    {
        if (value is null
            || !media.Properties.TryGetValue(alias, out IProperty? property)
            || !property.PropertyType.VariesByNothing()
            || !IsEmpty(property.GetValue()))
        {
            return;
        }

        if (ToStored(property.PropertyType, value) is { } stored)
        {
            property.SetValue(stored);
        }
    }

    // A text, a date or a choice, as the editor stores it. A value that the editor does not offer is not chosen.
    private object? ToStored(IPropertyType type, object value) => type.PropertyEditorAlias switch
    {
        Constants.PropertyEditors.Aliases.DropDownListFlexible => value is string choice
            && (configurations.GetConfigurationAs<DropDownFlexibleConfiguration>(type.DataTypeKey)?.Items.Contains(choice) ?? false)
                ? JsonSerializer.Serialize(new[] { choice })
                : null,
        Constants.PropertyEditors.Aliases.RadioButtonList => value is string choice
            && (configurations.GetConfigurationAs<ValueListConfiguration>(type.DataTypeKey)?.Items.Contains(choice) ?? false)
                ? choice
                : null,
        Constants.PropertyEditors.Aliases.DateTime => value as DateTime?,
        Constants.PropertyEditors.Aliases.TextBox or Constants.PropertyEditors.Aliases.TextArea => value as string,
        _ => null,
    };

    // An empty choice is stored as a list of nothing.
    private static bool IsEmpty(object? value) => value is null || (value is string text && text.Trim() is "" or "[]");
}
