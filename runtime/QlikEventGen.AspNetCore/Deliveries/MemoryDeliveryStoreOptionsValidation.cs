using Microsoft.Extensions.Options;

namespace QlikEventGen.AspNetCore.Deliveries;

/// <summary>Refuses to start with options that cannot work.</summary>
internal sealed class MemoryDeliveryStoreOptionsValidation : IValidateOptions<MemoryDeliveryStoreOptions>
{
    public ValidateOptionsResult Validate(string? name, MemoryDeliveryStoreOptions options)
    {
        ValidateOptionsResultBuilder result = new();
        if (options.HandledLifetime <= TimeSpan.Zero)
        {
            result.AddError("must be longer than nothing", nameof(options.HandledLifetime));
        }

        if (options.ClaimLifetime <= TimeSpan.Zero)
        {
            result.AddError("must be longer than nothing", nameof(options.ClaimLifetime));
        }

        if (options.Capacity < 1)
        {
            result.AddError("must be at least 1", nameof(options.Capacity));
        }

        return result.Build();
    }
}
