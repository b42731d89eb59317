namespace Varumarke.BrandApi.Strategy;

/// <summary>A node.</summary>
/// <param name="Id">As links and <c>node</c> name it.</param>
/// <param name="Kind">One of <c>area</c>, <c>goal</c>, <c>measure</c>, <c>activity</c>, <c>outcome</c>, <c>message</c>, <c>picture</c>, <c>contribution</c>, <c>report</c>, <c>revision</c>.</param>
/// <param name="Key">Key of the document or media item.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Page">Address of its page.</param>
internal sealed record NodeItem(string Id, string Kind, Guid Key, string Title, string Page);
