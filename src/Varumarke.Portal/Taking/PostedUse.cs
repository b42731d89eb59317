using Microsoft.AspNetCore.Http;
using Varumarke.Core.Receipts;

namespace Varumarke.Portal.Taking;

/// <summary>What a form tells of the use of what is taken (<c>UseFields.razor</c>).</summary>
internal static class PostedUse
{
    public static ReceiptUse Of(IFormCollection form) => new(form["purpose"].ToString(), form["channel"].ToString());
}
