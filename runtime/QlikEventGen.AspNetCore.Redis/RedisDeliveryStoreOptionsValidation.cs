using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace QlikEventGen.AspNetCore.Redis;

/// <summary>Refuses to start with options that cannot work.</summary>
internal sealed class RedisDeliveryStoreOptionsValidation : IValidateOptions<RedisDeliveryStoreOptions>
{
    // Redis counts in whole milliseconds.
    private static readonly TimeSpan s_shortestLifetime = TimeSpan.FromMilliseconds(1);

    public ValidateOptionsResult Validate(string? name, RedisDeliveryStoreOptions options)
    {
        ValidateOptionsResultBuilder result = new();
        if (options.ConnectionString is not null && !CanRead(options.ConnectionString))
        {
            result.AddError("is not a connection string of StackExchange.Redis", nameof(options.ConnectionString));
        }

        if (string.IsNullOrEmpty(options.KeyPrefix))
        {
            result.AddError("must not be empty", nameof(options.KeyPrefix));
        }

        if (options.HandledLifetime < s_shortestLifetime)
        {
            result.AddError("must be at least a millisecond", nameof(options.HandledLifetime));
        }

        if (options.ClaimLifetime < s_shortestLifetime)
        {
            result.AddError("must be at least a millisecond", nameof(options.ClaimLifetime));
        }

        return result.Build();
    }

    /// <summary>The reason why not is left out, since it may quote the password.</summary>
    private static bool CanRead(string connectionString)
    {
        try
        {
            return ConfigurationOptions.Parse(connectionString).EndPoints.Count > 0;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return false;
        }
    }
}
