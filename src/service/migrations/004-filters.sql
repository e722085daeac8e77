-- Calculations of filters: what is not finite is not known, and what is too small to be told from nothing is nothing.
create function calculate(sign text, a double precision, b double precision) returns double precision
language plpgsql immutable strict parallel safe as $$
begin
  return case sign when '+' then a + b when '-' then a - b when '*' then a * b when '/' then a / b else trunc(a / b) end;
exception
  when division_by_zero then return null;
  when numeric_value_out_of_range then
    return case
      when sign = '*' and log(abs(a)::numeric) + log(abs(b)::numeric) < 0 then 0
      when sign in ('/', 'div') and abs(a) < abs(b) then 0
    end;
end $$;
