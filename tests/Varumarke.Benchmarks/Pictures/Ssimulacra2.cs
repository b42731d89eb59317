using NetVips;

namespace Varumarke.Benchmarks.Pictures;

/// <summary>
/// SSIMULACRA 2.1: how near a picture comes to another as people see it, from 100 (the same) downwards; about 90 is not told
/// apart, 70 is good, 50 middling. Written from the published description and its published weights: three error maps (structure,
/// edges that came, edges that went) at six scales of the three planes of XYB, each by its mean and its 4-norm. Its blur
/// is a sum over eleven pixels where the reference implementation's is recursive, which differs in the third digit.
/// </summary>
internal static class Ssimulacra2
{
    private const int Scales = 6;
    private const int SmallestSide = 8;
    private const int Reach = 5;
    private const float StructureFloor = 0.0009f;
    private const float Bias = 0.0037930732552754493f;

    // By plane, scale and norm: structure, edges that came, edges that went.
    private static readonly double[] Weights =
    [
        0.0, 0.0007376606707406586, 0.0, 0.0, 0.0007793481682867309, 0.0, 0.0, 0.0004371155730107379, 0.0, 1.1041726426657346, 0.00066284834129271, 0.00015231632783718752,
        0.0, 0.0016406437456599754, 0.0, 1.8422455520539298, 11.441172603757666, 0.0, 0.0007989109436015163, 0.000176816438078653, 0.0, 1.8787594979546387, 10.94906990605142, 0.0,
        0.0007289346991508072, 0.9677937080626833, 0.0, 0.00014003424285435884, 0.9981766977854967, 0.00031949755934435053, 0.0004550992113792063, 0.0, 0.0, 0.0013648766163243398, 0.0, 0.0,
        0.0, 0.0, 0.0, 7.466890328078848, 0.0, 17.445833984131262, 0.0006235601634041466, 0.0, 0.0, 6.683678146179332, 0.00037724407979611296, 1.027889937768264,
        225.20515300849274, 0.0, 0.0, 19.213238186143016, 0.0011401524586618361, 0.001237755635509985, 176.39317598450694, 0.0, 0.0, 24.43300999870476, 0.28520802612117757, 0.0004485436923833408,
        0.0, 0.0, 0.0, 34.77906344483772, 44.835625328877896, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0,
        0.0, 0.0008680556573291698, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0005313191874358747, 0.0, 0.00016533814161379112, 0.0, 0.0,
        0.0, 0.0, 0.0, 0.0004179171803251336, 0.0017290828234722833, 0.0, 0.0020827005846636437, 0.0, 0.0, 8.826982764996862, 23.19243343998926, 0.0,
        95.1080498811086, 0.9863978034400682, 0.9834382792465353, 0.0012286405048278493, 171.2667255897307, 0.9807858872435379, 0.0, 0.0, 0.0, 0.0005130064588990679, 0.0, 0.00010854057858411537,
    ];

    private static readonly float[] Blur = Gaussian(1.5);
    private static readonly float[] Linear = [.. Enumerable.Range(0, 256).Select(value => ToLinear(value / 255.0))];

    /// <summary>The score of a picture beside the one that it was made of. Both of one size.</summary>
    public static double Score(Image original, Image made)
    {
        Planes first = Planes.Of(original), second = Planes.Of(made);
        if (first.Width != second.Width || first.Height != second.Height)
        {
            throw new ArgumentException($"{first.Width} × {first.Height} pixels cannot be compared with {second.Width} × {second.Height}.", nameof(made));
        }

        var errors = new List<double[][]>();
        for (int scale = 0; scale < Scales && Math.Min(first.Width, first.Height) >= SmallestSide; scale++)
        {
            if (scale > 0)
            {
                (first, second) = (first.Halved(), second.Halved());
            }

            Planes one = first.ToXyb(), other = second.ToXyb();
            double[][] ofScale = new double[3][];
            Parallel.For(0, 3, plane => ofScale[plane] = Errors(one.Values[plane], other.Values[plane], one.Width, one.Height));
            errors.Add(ofScale);
        }

        double sum = 0;
        int weight = 0;
        for (int plane = 0; plane < 3; plane++)
        {
            foreach (double[][] ofScale in errors)
            {
                sum += ofScale[plane].Sum(error => Weights[weight++] * error);
            }
        }

        sum *= 0.9562382616834844;
        sum = (2.326765642916932 * sum) - (0.020884521182843837 * sum * sum) + (6.248496625763138e-05 * sum * sum * sum);
        return sum > 0 ? 100 - (10 * Math.Pow(sum, 0.6276336467831387)) : 100;
    }

    // Mean and 4-norm in turns, of structure, edges that came and edges that went.
    private static double[] Errors(float[] one, float[] other, int width, int height)
    {
        float[] mean1 = Blurred(one, width, height), mean2 = Blurred(other, width, height);
        float[] square1 = Blurred(Product(one, one), width, height), square2 = Blurred(Product(other, other), width, height);
        float[] both = Blurred(Product(one, other), width, height);
        Span<double> sums = stackalloc double[6];
        for (int i = 0; i < one.Length; i++)
        {
            double m1 = mean1[i], m2 = mean2[i];
            double structure = Math.Max(0, 1 - ((1 - ((m1 - m2) * (m1 - m2))) * ((2 * (both[i] - (m1 * m2))) + StructureFloor)
                / (square1[i] - (m1 * m1) + square2[i] - (m2 * m2) + StructureFloor)));
            double edge = ((1 + Math.Abs(other[i] - m2)) / (1 + Math.Abs(one[i] - m1))) - 1;
            Add(sums, 0, structure);
            Add(sums, 1, Math.Max(0, edge));
            Add(sums, 2, Math.Max(0, -edge));
        }

        double[] errors = new double[6];
        for (int i = 0; i < 6; i++)
        {
            errors[i] = i < 3 ? sums[i] / one.Length : Math.Sqrt(Math.Sqrt(sums[i] / one.Length));
        }

        return errors;
    }

    private static void Add(Span<double> sums, int map, double error)
    {
        sums[map] += error;
        sums[map + 3] += error * error * error * error;
    }

    private static float[] Product(float[] one, float[] other) => [.. one.Zip(other, (a, b) => a * b)];

    // Beyond the edge there is nothing, as in the reference.
    private static float[] Blurred(float[] plane, int width, int height)
    {
        float[] across = new float[plane.Length], both = new float[plane.Length];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                float sum = 0;
                for (int d = Math.Max(-Reach, -x); d <= Math.Min(Reach, width - 1 - x); d++)
                {
                    sum += Blur[d + Reach] * plane[(y * width) + x + d];
                }

                across[(y * width) + x] = sum;
            }
        }

        for (int y = 0; y < height; y++)
        {
            for (int d = Math.Max(-Reach, -y); d <= Math.Min(Reach, height - 1 - y); d++)
            {
                float weight = Blur[d + Reach];
                ReadOnlySpan<float> row = across.AsSpan((y + d) * width, width);
                Span<float> target = both.AsSpan(y * width, width);
                for (int x = 0; x < width; x++)
                {
                    target[x] += weight * row[x];
                }
            }
        }

        return both;
    }

    private static float[] Gaussian(double sigma)
    {
        double[] weights = [.. Enumerable.Range(-Reach, (2 * Reach) + 1).Select(x => Math.Exp(-x * x / (2 * sigma * sigma)))];
        return [.. weights.Select(weight => (float)(weight / weights.Sum()))];
    }

    private static float ToLinear(double value) => (float)(value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4));

    private sealed record Planes(int Width, int Height, float[][] Values)
    {
        public static Planes Of(Image image)
        {
            using Image colours = image.Colourspace(Enums.Interpretation.Srgb);
            using Image opaque = colours.HasAlpha() ? colours.Flatten(background: [128, 128, 128]) : colours.Copy();
            byte[] bytes = opaque.Cast(Enums.BandFormat.Uchar).WriteToMemory<byte>();
            int count = opaque.Width * opaque.Height, bands = opaque.Bands;
            float[][] planes = [new float[count], new float[count], new float[count]];
            for (int i = 0; i < count; i++)
            {
                for (int band = 0; band < 3; band++)
                {
                    planes[band][i] = Linear[bytes[(i * bands) + Math.Min(band, bands - 1)]];
                }
            }

            return new Planes(opaque.Width, opaque.Height, planes);
        }

        public Planes Halved()
        {
            int width = (Width + 1) / 2, height = (Height + 1) / 2;
            return new Planes(width, height, [.. Values.Select(plane => Halved(plane, width, height))]);
        }

        // X, Y and B, shifted to where none is negative.
        public Planes ToXyb()
        {
            int count = Width * Height;
            float zero = MathF.Cbrt(Bias);
            float[][] xyb = [new float[count], new float[count], new float[count]];
            for (int i = 0; i < count; i++)
            {
                float r = Values[0][i], g = Values[1][i], b = Values[2][i];
                float longWave = MathF.Cbrt((0.30f * r) + (0.622f * g) + (0.078f * b) + Bias) - zero;
                float middle = MathF.Cbrt((0.23f * r) + (0.692f * g) + (0.078f * b) + Bias) - zero;
                float shortWave = MathF.Cbrt((0.24342268924547819f * r) + (0.20476744424496821f * g) + (0.55180986650955360f * b) + Bias) - zero;
                float y = (longWave + middle) / 2;
                xyb[0][i] = ((longWave - middle) / 2 * 14) + 0.42f;
                xyb[1][i] = y + 0.01f;
                xyb[2][i] = shortWave - y + 0.55f;
            }

            return new Planes(Width, Height, xyb);
        }

        private float[] Halved(float[] plane, int width, int height)
        {
            float[] halved = new float[width * height];
            for (int y = 0; y < height; y++)
            {
                int upper = 2 * y * Width, lower = Math.Min((2 * y) + 1, Height - 1) * Width;
                for (int x = 0; x < width; x++)
                {
                    int left = 2 * x, right = Math.Min(left + 1, Width - 1);
                    halved[(y * width) + x] = (plane[upper + left] + plane[upper + right] + plane[lower + left] + plane[lower + right]) / 4;
                }
            }

            return halved;
        }
    }
}
