namespace QlikEventGen.Shared;

/// <summary>
/// The format <c>hostname</c>: RFC 1123, section 2.1, with the lengths of RFC 1035. A label that begins with <c>xn--</c> must
/// be an A-label (RFC 5891, section 4.4).
/// </summary>
internal static class HostnameFormat
{
    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        if (text.Length > LdhLabel.LongestName)
        {
            return false;
        }

        while (true)
        {
            int dot = text.IndexOf((byte)'.');
            if (!IsLabel(dot < 0 ? text : text[..dot]))
            {
                return false;
            }

            if (dot < 0)
            {
                return true;
            }

            text = text[(dot + 1)..];
        }
    }

    private static bool IsLabel(ReadOnlySpan<byte> label)
    {
        if (!LdhLabel.IsValid(label) || label.Length > LdhLabel.LongestLabel)
        {
            return false;
        }

        // Direction is a matter of the label here: what the name looks like in Unicode is for idn-hostname to say.
        return !LdhLabel.HasPrefix(label)
            || (IdnaLabel.TryReadALabel(label, out DomainLabel parts) && (!parts.IsRightToLeft || parts.SatisfiesBidiRule));
    }
}
