using Microsoft.Extensions.Options;

namespace QlikEventGen.AspNetCore;

/// <summary>Refuses to start with options that cannot work. No message holds a secret.</summary>
internal sealed class QlikWebhookOptionsValidation : IValidateOptions<QlikWebhookOptions>
{
    public ValidateOptionsResult Validate(string? name, QlikWebhookOptions options)
    {
        ValidateOptionsResultBuilder result = new();
        if (options.Secrets.Count == 0 || options.Secrets.Any(string.IsNullOrEmpty))
        {
            result.AddError("there must be at least one secret, and none may be empty; set QlikWebhooks:Secrets:0 to the secret of the webhook", nameof(options.Secrets));
        }

        AddUnlessPositive(options.MaxBodySize, nameof(options.MaxBodySize));
        AddUnlessPositive(options.MaxConcurrency, nameof(options.MaxConcurrency));
        if (options.MaxWaiting < 0)
        {
            result.AddError("must not be negative", nameof(options.MaxWaiting));
        }

        if (options.RetryAfter < TimeSpan.FromSeconds(1))
        {
            result.AddError("must be at least a second", nameof(options.RetryAfter));
        }

        return result.Build();

        void AddUnlessPositive(int value, string option)
        {
            if (value < 1)
            {
                result.AddError("must be at least 1", option);
            }
        }
    }
}
