using System.Globalization;
using System.Text;

namespace QlikEventGen.Benchmarks.Reports;

/// <summary>Horizontal bars on a logarithmic scale, as SVG.</summary>
internal static class BarChart
{
    private const int LabelWidth = 300;
    private const int BarWidth = 460;
    private const int RowHeight = 26;
    private const int Top = 48;

    /// <param name="title">Stands above the bars.</param>
    /// <param name="bars">What is compared; <c>IsOurs</c> sets the colour.</param>
    public static string Draw(string title, IReadOnlyList<(string Name, double Value, bool IsOurs)> bars)
    {
        double least = Math.Pow(10, Math.Floor(Math.Log10(bars.Min(static bar => bar.Value))));
        double most = Math.Pow(10, Math.Ceiling(Math.Log10(bars.Max(static bar => bar.Value))));
        int height = Top + (bars.Count * RowHeight) + 34;
        StringBuilder svg = new();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LabelWidth + BarWidth + 90} {height}" font-family="sans-serif" font-size="13">
            <rect width="100%" height="100%" fill="#ffffff"/>
            <text x="12" y="26" font-size="16">{title}</text>

            """);
        for (double tick = least; tick <= most * 1.001; tick *= 10)
        {
            double x = LabelWidth + Scale(tick, least, most);
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x:0.#}\" y1=\"{Top - 6}\" x2=\"{x:0.#}\" y2=\"{height - 26}\" stroke=\"#d0d0d0\"/>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{height - 10}\" text-anchor=\"middle\" fill=\"#555555\">{tick:#,0}</text>\n");
        }

        for (int i = 0; i < bars.Count; i++)
        {
            (string name, double value, bool isOurs) = bars[i];
            int y = Top + (i * RowHeight);
            double width = Math.Max(1, Scale(value, least, most));
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{LabelWidth - 8}\" y=\"{y + 15}\" text-anchor=\"end\">{name}</text>\n");
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<rect x=\"{LabelWidth}\" y=\"{y + 2}\" width=\"{width:0.#}\" height=\"{RowHeight - 8}\" fill=\"{(isOurs ? "#00873d" : "#9a9a9a")}\"/>\n");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{LabelWidth + width + 6:0.#}\" y=\"{y + 15}\">{value:#,0}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static double Scale(double value, double least, double most) => BarWidth * Math.Log10(value / least) / Math.Log10(most / least);
}
