using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Usage;
using Varumarke.Http.Answers;
using Varumarke.ManagementApi.Media;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Usage;

/// <summary>How often something was used in a month.</summary>
internal sealed record UsageItem(string Month, string Use, Guid? Id, string Name, string Count);
