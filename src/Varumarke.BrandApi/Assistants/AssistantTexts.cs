using Varumarke.Core.Problems;

namespace Varumarke.BrandApi.Assistants;

/// <summary>What is said to assistants.</summary>
internal static class AssistantTexts
{
    public static Wording Several { get; } = new("Several may be meant. Ask again with the key of one of them.", "Det kan vara flera som menas. Fråga igen med nyckeln till en av dem.");

    public static Wording Unknown { get; } = new("Nothing that may be used is known by that.", "Inget som får användas är känt under det.");
}
