using System.Numerics;
using CsCheck;
using Varumarke.Intake.Duplicates;

namespace Varumarke.Tests.Intake.Duplicates;

public class PerceptualHashesTests
{
    [Fact]
    public void Near_AnySequenceOfChanges_GivesWhatLookingAtAllGives() =>
        Gen.Select(Gen.Int[0, 20], Gen.ULong, Gen.Bool).Array[0, 60].Select(Gen.ULong, Gen.Int[0, 64]).Sample((steps, wanted, distance) =>
        {
            var hashes = new PerceptualHashes();
            var model = new Dictionary<Guid, ulong>();
            foreach ((int number, ulong hash, bool isSet) in steps)
            {
                var key = new Guid(number, 0, 0, new byte[8]);
                if (isSet)
                {
                    hashes.Set(key, hash);
                    model[key] = hash;
                }
                else
                {
                    hashes.Remove(key);
                    model.Remove(key);
                }
            }

            IReadOnlyList<Guid> near = hashes.Near(wanted, distance);
            IEnumerable<Guid> expected = model.Where(item => BitOperations.PopCount(item.Value ^ wanted) <= distance).Select(item => item.Key);
            return hashes.Count == model.Count && near.Order().SequenceEqual(expected.Order());
        });

    [Fact]
    public void Near_Several_GivesTheMostAlikeFirst()
    {
        var hashes = new PerceptualHashes();
        Guid far = Guid.NewGuid();
        Guid close = Guid.NewGuid();
        hashes.Set(far, 0b111);
        hashes.Set(close, 0b1);

        Assert.Equal([close, far], hashes.Near(0, 3));
    }

    [Theory]
    [InlineData(0UL, false)]
    [InlineData(ulong.MaxValue, false)]
    [InlineData(0x0F0F0F0F0F0F0F0FUL, true)]
    public void IsNot_Hash_TellsPicturesWithoutDifferences(ulong hash, bool expected) => Assert.Equal(expected, PlainPictures.IsNot(hash));
}
