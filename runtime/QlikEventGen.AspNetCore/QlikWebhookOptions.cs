namespace QlikEventGen.AspNetCore;

/// <summary>How deliveries are received. Read from the configuration section <c>QlikWebhooks</c>, and anew when that changes.</summary>
public sealed class QlikWebhookOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string SectionName = "QlikWebhooks";

    /// <summary>The secrets of the webhooks, at least one. A delivery signed with any of them is accepted, so that a secret can be replaced without a gap.</summary>
    public IList<string> Secrets { get; } = [];

    /// <summary>The longest body in bytes; a longer one is answered with 413. One MiB unless set.</summary>
    public int MaxBodySize { get; set; } = 1024 * 1024;

    /// <summary>How many deliveries are handled at once; others wait. 64 unless set.</summary>
    public int MaxConcurrency { get; set; } = 64;

    /// <summary>How many deliveries wait for others; one more is answered with 503. 1,024 unless set.</summary>
    public int MaxWaiting { get; set; } = 1024;

    /// <summary>
    /// Whether events are accepted whose attributes are headers and whose data is the body. False unless set: Qlik Cloud sends none, and headers are
    /// not signed, so that whoever gets hold of one signed body could send it again under any type and id.
    /// </summary>
    /// <remarks>Source: CloudEvents 1.0.2, HTTP Protocol Binding, section 3.1.</remarks>
    public bool AcceptBinaryMode { get; set; }

    /// <summary>What <c>Retry-After</c> says beside 503, in whole seconds. Five seconds unless set.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(5);
}
